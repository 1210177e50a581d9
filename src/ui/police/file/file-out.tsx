import { useState } from 'react';

import { policeQueueFile, type PoliceQueueRow } from '../../../client/police-file.ts';
import { versionText } from '../../../client/police-version.ts';
import { IDENTITY_FIELDS, type IdentityField } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { faultsOf } from '../../records/faults.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { Choice } from '../../shared/choice.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useLeaving } from '../../shared/use-leaving.ts';
import { policeFileWords, policeWords } from '../messages/words.ts';
import { useSourceText } from '../queue/source-text.ts';
import { usePiles } from '../queue/use-queue.ts';

const OUT = ['waiting', 'contested', 'number'] as const;

/** A pile as a workbook; the station writes down first that it leaves. */
export function FileOut() {
  const { out, file } = useWords(policeFileWords);
  const words = useWords(policeWords);
  const { profile } = useSession();
  const piles = usePiles();
  const rowOf = useQueueRow();
  const { busy, save } = useLeaving();
  const [pile, setPile] = useState<(typeof OUT)[number]>('waiting');
  const readings = piles[pile];
  const make = (): Promise<Uint8Array<ArrayBuffer>> =>
    policeQueueFile(readings.map(rowOf), {
      sheet: file.sheet,
      title: [
        file.title(profile.communeName.toLocaleUpperCase('vi')),
        file.made(formatTime(Date.now()), profile.personName),
      ],
      help: { sheet: file.help, lines: file.lines.split('\n') },
    });
  return (
    <Card title={out.title}>
      <Choice
        label={out.pile}
        options={OUT.map((value) => ({
          value,
          text: `${words.piles[value]}: ${out.count(piles[value].length)}`,
        }))}
        value={pile}
        onChange={setPile}
      />
      <Button
        look="main"
        icon="download"
        busy={busy}
        disabled={readings.length === 0}
        onPress={() => void save({ name: out.name, persons: readings.length }, make)}
      >
        {busy ? out.making : out.make}
      </Button>
    </Card>
  );
}

/** A subject as a row of the file, with what somebody needs to know who has nothing but the file. */
function useQueueRow(): (reading: SubjectReading) => PoliceQueueRow {
  const { file } = useWords(policeFileWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const sourceText = useSourceText();
  const { book } = useSession();
  const hamlets = new Map(book.hamlets.current().map(({ code, name }) => [code, name]));
  const thisYear = new Date().getFullYear();
  return (reading) => {
    const { fields, subject, closed } = reading;
    const evidence = IDENTITY_FIELDS.flatMap((field) =>
      fields[field].claims.flatMap((claim) =>
        claim.by.kind === 'list'
          ? []
          : [`${shared.fields[field]}: ${records.evidence[claim.by.evidence]}, ${sourceText(claim)}`],
      ),
    );
    const contested = IDENTITY_FIELDS.filter((field) => fields[field].contested).map((field) =>
      file.contested(
        shared.fields[field],
        [...new Set(fields[field].claims.map((claim) => claim.value))].join(' / '),
      ),
    );
    const faults = faultsOf(reading, {}, thisYear).map((fault) => records.faults[fault.code]);
    const closing =
      closed === undefined ? [] : [`${records.closeReasons[closed.reason]} ${closed.detail}`.trim()];
    return {
      id: subject.id,
      version: versionText(reading),
      hamlet: hamlets.get(reading.hamlet) ?? reading.hamlet,
      category: records.categories[subject.category],
      listed: sideOf((field) => fields[field].listed),
      proposed: sideOf((field) => fields[field].value),
      evidence: evidence.join('\n'),
      concerns: [...closing, ...contested, ...faults].join('\n'),
    };
  };
}

const sideOf = (value: (field: IdentityField) => string): PoliceQueueRow['listed'] => ({
  name: value('name'),
  birthDate: value('birthDate'),
  sex: value('sex'),
  idNumber: value('idNumber'),
});
