import { useMemo, useState } from 'react';

import { settlersOf } from '../../../domain/access.ts';
import type { Claim } from '../../../domain/claim.ts';
import type { Field } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { takesStep } from '../../../domain/workflow.ts';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { ExportButton, PrintButton } from '../../shared/export-button.tsx';
import { PrintSheet } from '../../shared/table/print-sheet.tsx';
import { stationWords } from '../messages/words.ts';
import { ClaimCard } from './claim-card.tsx';
import styles from './contested.module.css';
import { SettleDialog } from './settle-dialog.tsx';
import { useSeenContested } from './use-seen-contested.ts';

/** Every field on which people differ, with all values that stand; the station decides those that are its to decide. */
export function ContestedScreen() {
  const words = useWords(stationWords);
  const table = useWords(tableWords);
  const { book } = useSession();
  const version = useObservable(book.version);
  const [text, setText] = useState('');
  const seen = useSeenContested();
  const all = useMemo(() => (version < 0 ? 0 : book.counts().contested), [book, version]);
  const found = useMemo(
    () => (version < 0 ? [] : book.find({ text, filter: { kind: 'contested' } })),
    [book, text, version],
  );
  return (
    <Screen title={words.sections.contested} wide="yes">
      {all === 0 ? (
        <Empty icon="check" title={words.contestedNone} />
      ) : (
        <>
          <p>{words.contestedIntro}</p>
          <div className={styles.search}>
            <TextField kind="search" label={table.search} value={text} onChange={setText} />
            <ExportButton table={() => seen(found, text)} holds="persons" disabled={found.length === 0} />
            <PrintButton name={words.sections.contested} persons={found.length} />
            <PrintSheet make={() => seen(found, text)} />
            <output>{table.shown(found.length, all)}</output>
          </div>
          {found.length === 0 ? <p>{table.nothingFound}</p> : null}
          <ul className={styles.subjects}>
            {found.map((reading) => (
              <ContestedSubject key={reading.subject.id} reading={reading} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

function ContestedSubject({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(stationWords);
  const { paths } = useNavigation();
  const { book } = useSession();
  const hamlet = book.hamlets.current().find((each) => each.code === reading.hamlet)?.name;
  return (
    <li className={styles.subject}>
      <div className={styles.head}>
        <h2>{reading.fields.name.value}</h2>
        <span>{[reading.fields.birthDate.value, hamlet].filter(Boolean).join(' · ')}</span>
        <a href={paths.subject(reading.subject.id)}>
          {words.openSubject}
          <span className={styles.unseen}>: {reading.fields.name.value}</span>
        </a>
      </div>
      {reading.contested.map((field) => (
        <ContestedField key={field} reading={reading} field={field} />
      ))}
    </li>
  );
}

function ContestedField({ reading, field }: { readonly reading: SubjectReading; readonly field: Field }) {
  const words = useWords(stationWords);
  const { fields } = useWords(sharedWords);
  const { profile } = useSession();
  const [chosen, setChosen] = useState<{ readonly value: string; readonly shown: string }>();
  const settlers = takesStep(reading.stage, 'settle') ? settlersOf(field, reading.stage) : [];
  const isOurs = profile.grants.some((grant) => settlers.includes(grant.role));
  const { claims } = reading.fields[field];
  const mayChoose = (value: string): boolean => isOurs && wouldSettle(claims, value);
  return (
    <div role="group" aria-label={fields[field]}>
      <h3>{fields[field]}</h3>
      <ul className={styles.claims}>
        {claims.map((claim, index) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            field={field}
            index={index}
            onChoose={mayChoose(claim.value) ? (value, shown) => setChosen({ value, shown }) : undefined}
          />
        ))}
      </ul>
      {claims.every((claim) => mayChoose(claim.value)) ? null : (
        <p className={styles.small}>{words.settle.notHere}</p>
      )}
      {chosen === undefined ? null : (
        <SettleDialog reading={reading} field={field} {...chosen} onClose={() => setChosen(undefined)} />
      )}
    </div>
  );
}

/** The police's word is written over by the police only: beside it, nobody else's choice but theirs settles anything. */
function wouldSettle(claims: readonly Claim[], value: string): boolean {
  const polices = new Set(
    claims.flatMap(({ by, value: said }) => (by.kind === 'person' && by.role === 'police' ? [said] : [])),
  );
  return polices.size === 0 || (polices.size === 1 && polices.has(value));
}
