import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { SeenTable } from '../../../client/table-file.ts';
import { Empty } from '../../shared/empty.tsx';
import { ExportButton, PrintButton } from '../../shared/export-button.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { PrintSheet } from '../../shared/table/print-sheet.tsx';
import { useTitleLines } from '../../shared/use-leaving.ts';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { facilityWords } from '../messages/words.ts';
import { stateText } from './block-text.ts';
import { HoldDialog } from './hold-dialog.tsx';
import type { PassportPerson, PassportPile, SayPassport } from './passport-person.ts';
import { PassportRow } from './passport-row.tsx';
import styles from './passports.module.css';

interface Props {
  readonly pile: PassportPile;
  readonly people: readonly PassportPerson[];
  readonly searching: boolean;
  readonly onSay: SayPassport;
  /** Whose people they are, where that is not this device's commune. */
  readonly commune?: { readonly code: string; readonly name: string };
  /** Whose word is on its way, and nobody knows whether it has arrived. */
  readonly unsure?: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** People of one pile. Enter on a row says "signed" and goes to the next; the arrows move between the rows. */
export function PassportList({ pile, people, searching, onSay, commune, unsure = NOBODY }: Props) {
  const words = useWords(facilityWords);
  const seen = useSeenPassports(pile, people, commune?.name);
  const [holding, setHolding] = useState<PassportPerson>();
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useFocusAfter(list, people);

  const sign = async (person: PassportPerson, at: number): Promise<void> => {
    focusNext(at);
    await onSay(person, true, '');
  };
  const empty = { ready: words.nobodyReady, blocked: words.nobodyBlocked, signed: words.nobodySigned }[pile];
  if (people.length === 0) return <Empty icon="passport" title={searching ? words.nobodyFound : empty} />;
  return (
    <>
      <div className={styles.leaves}>
        <ExportButton table={seen} holds="persons" commune={commune?.code} />
        <PrintButton name={words.people} persons={people.length} commune={commune?.code} />
        <PrintSheet make={seen} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves between the buttons inside */}
      <div ref={list} className={styles.list} onKeyDown={(event) => moveFocus(event, list.current)}>
        <VirtualList items={people} keyOf={({ id }) => id} estimatedHeight={96} label={words[pile]}>
          {(person, at) => (
            <PassportRow
              person={person}
              at={at}
              onSign={pile === 'ready' && !unsure.has(person.id) ? () => void sign(person, at) : undefined}
              onHold={pile === 'ready' && !unsure.has(person.id) ? () => setHolding(person) : undefined}
              unsure={unsure.has(person.id)}
            />
          )}
        </VirtualList>
      </div>
      {holding === undefined ? null : (
        <HoldDialog
          name={holding.name}
          onClose={() => setHolding(undefined)}
          onHold={(reason) => {
            setHolding(undefined);
            void onSay(holding, false, reason);
          }}
        />
      )}
    </>
  );
}

/** Once somebody has left the pile, the one who is now in that place is next under the finger. */
function useFocusAfter(
  list: { readonly current: HTMLElement | null },
  people: readonly PassportPerson[],
): (at: number) => void {
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    const at = wanted.current;
    if (at === undefined) return;
    wanted.current = undefined;
    const place = Math.min(at, people.length - 1);
    list.current?.querySelector<HTMLButtonElement>(`[data-at="${place}"] button`)?.focus();
  }, [list, people]);
  return (at) => {
    wanted.current = at;
  };
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || list === null || !(event.target instanceof Element)) return;
  const at = Number(event.target.closest('[data-at]')?.getAttribute('data-at') ?? '-1');
  const next = list.querySelector<HTMLButtonElement>(`[data-at="${at + by}"] button`);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

function useSeenPassports(
  pile: PassportPile,
  people: readonly PassportPerson[],
  commune: string | undefined,
): () => SeenTable {
  const words = useWords(facilityWords);
  const records = useWords(recordsWords);
  const { fields } = useWords(sharedWords);
  const { number } = useWords(tableWords);
  const titleLines = useTitleLines();
  const text = (header: string) => ({ header, kind: 'text' }) as const;
  const SHOWN = ['name', 'birthDate', 'sex', 'idNumber'] as const;
  return () => ({
    name: words.people,
    title: titleLines(words.people, [...(commune === undefined ? [] : [commune]), words[pile]]),
    columns: [
      { header: number, kind: 'number' },
      ...SHOWN.map((field) => text(fields[field])),
      text(fields.hamlet),
      text(pile === 'signed' ? words.signed : words.why),
    ],
    rows: people.map((person, at) => [
      String(at + 1),
      ...SHOWN.map((field) => person[field]),
      person.place,
      stateText(person.state, { facility: words, records }),
    ]),
  });
}
