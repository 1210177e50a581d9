import type { SeenTable } from '../../../client/table-file.ts';
import type { Claim } from '../../../domain/claim.ts';
import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useTitleLines } from '../../shared/use-leaving.ts';
import { stationWords } from '../messages/words.ts';

/** Makes the file's table of what people differ on: a row for each field, all values with who says them. */
export function useSeenContested(): (found: readonly SubjectReading[], typed: string) => SeenTable {
  const words = useWords(stationWords);
  const { fields } = useWords(sharedWords);
  const { searchIs } = useWords(tableWords);
  const { book } = useSession();
  const titleLines = useTitleLines();
  const claimText = useClaimText();
  const hamletOf = (code: string): string =>
    book.hamlets.current().find((each) => each.code === code)?.name ?? code;
  const name = words.sections.contested;
  return (found, typed) => ({
    name,
    title: titleLines(name, typed.trim() === '' ? [] : [searchIs(typed.trim())]),
    columns: [fields.name, fields.birthDate, fields.hamlet, words.field, words.values].map((header) => ({
      header,
      kind: 'text',
    })),
    rows: found.flatMap((reading) =>
      reading.contested.map((field) => [
        reading.fields.name.value,
        reading.fields.birthDate.value,
        hamletOf(reading.hamlet),
        fields[field],
        reading.fields[field].claims.map((claim) => claimText(claim, field)).join('\n'),
      ]),
    ),
  });
}

function useClaimText(): (claim: Claim, field: Field) => string {
  const words = useWords(stationWords);
  const { evidence } = useWords(recordsWords);
  const { book } = useSession();
  const shown = (value: string, field: Field): string => {
    if (value === '') return words.empty;
    if (field !== 'hamlet') return value;
    return book.hamlets.current().find((hamlet) => hamlet.code === value)?.name ?? value;
  };
  const source = ({ by }: Claim): string =>
    by.kind === 'list'
      ? words.fromList(formatDay(by.listedOn))
      : [book.personName(by.actor), evidence[by.evidence], formatTime(by.deviceTime)].join(', ');
  return (claim, field) => `${shown(claim.value, field)} (${source(claim)})`;
}
