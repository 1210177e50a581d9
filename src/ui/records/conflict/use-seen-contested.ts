import type { ContestedItem } from '../../../client/contested-work.ts';
import type { SeenColumn, SeenTable } from '../../../client/table-file.ts';
import type { Claim } from '../../../domain/claim.ts';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useTitleLines } from '../../shared/use-leaving.ts';
import { useShownValue } from './use-shown-value.ts';
import { valuesOn } from './values-on.ts';

/** Makes the file's and the paper's table of what people differ on: a row for each field, all values with who says them. */
export function useSeenContested(): (
  found: readonly ContestedItem[],
  narrowedTo: readonly string[],
) => SeenTable {
  const words = useWords(conflictWords);
  const { fields, roles } = useWords(sharedWords);
  const titleLines = useTitleLines();
  const sourceText = useSourceText();
  const shown = useShownValue();
  const { columns } = words.desk;
  const text = (header: string): SeenColumn => ({ header, kind: 'text' });
  return (found, narrowedTo) => ({
    name: words.title,
    title: titleLines(words.title, narrowedTo),
    columns: [
      ...[fields.name, fields.birthDate, fields.hamlet, words.desk.field, columns.values].map(text),
      text(columns.chosenBy),
      { header: columns.days, kind: 'number' },
    ],
    rows: found.map(({ reading, field, settlers, days }) => [
      reading.fields.name.value,
      reading.fields.birthDate.value,
      reading.hamlet === '' ? '' : shown('hamlet', reading.hamlet),
      fields[field],
      valuesOn(reading, field)
        .map(({ value, claims }) => `${shown(field, value)} (${claims.map(sourceText).join('; ')})`)
        .join('\n'),
      settlers.length === 0 ? words.desk.nobody : settlers.map((role) => roles[role]).join(', '),
      String(days),
    ]),
  });
}

/** Who says a value, on what, by both clocks, in one line. */
function useSourceText(): (claim: Claim) => string {
  const words = useWords(conflictWords);
  const { evidence } = useWords(recordsWords);
  const { book } = useSession();
  return ({ by }) =>
    by.kind === 'list'
      ? words.fromList(formatDay(by.listedOn))
      : [
          book.personName(by.actor),
          evidence[by.evidence],
          words.deviceTime(formatTime(by.deviceTime)),
          by.receivedAt === '' ? words.notArrived : words.stationTime(formatTime(by.receivedAt)),
        ].join(', ');
}
