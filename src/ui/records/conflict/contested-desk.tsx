import { useEffect, useRef, useState } from 'react';

import { maySettle, type ContestedItem } from '../../../client/contested-work.ts';
import { Empty } from '../../shared/empty.tsx';
import { ExportButton, PrintButton } from '../../shared/export-button.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { PrintSheet } from '../../shared/table/print-sheet.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { NeedsYou } from '../outcomes/needs-you.tsx';
import { ContestedFilters } from './contested-filters.tsx';
import styles from './contested-desk.module.css';
import { DecidedList } from './decided-list.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { useContested, type ContestedList } from './use-contested.ts';
import { LETTERS, useContestedKeys } from './use-contested-keys.ts';
import { useDecided } from './use-decided.ts';
import { useNarrowedText } from './use-narrowed-text.ts';
import { useSeenContested } from './use-seen-contested.ts';
import { ValueCards } from './value-cards.tsx';
import { valuesOn } from './values-on.ts';
import { WhoDecides } from './who-decides.tsx';

interface Chosen {
  readonly item: ContestedItem;
  readonly value: string;
}

/** Every field on which people differ, for whoever decides at a desk: filtered, counted, exported, worked by keys. */
export function ContestedDesk() {
  const words = useWords(conflictWords);
  const { profile } = useSession();
  const list = useContested();
  const decided = useDecided();
  const [chosen, setChosen] = useState<Chosen>();
  const [at, setAt] = useState<number>();
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const current = Math.min(at ?? 0, Math.max(0, list.found.length - 1));
  const choose = (item: ContestedItem, value: string): void => {
    if (maySettle(profile.grants, item.reading, item.field)) setChosen({ item, value });
  };
  useContestedKeys({
    step: (by) => setAt(Math.max(0, Math.min(list.found.length - 1, current + by))),
    choose: (index) => {
      const item = list.found[current];
      const value = item && valuesOn(item.reading, item.field)[index]?.value;
      if (item !== undefined && value !== undefined) choose(item, value);
    },
    undo: () => void decided.undoLast(),
    search: () => search.current?.focus(),
  });
  return (
    <Screen title={words.title} under={words.desk.toDecide(list.mine)} wide="yes">
      {list.all.length === 0 ? (
        <Empty icon="check" title={words.desk.none} />
      ) : (
        <>
          <p>{words.desk.intro}</p>
          <p className={styles.help}>{words.desk.keys}</p>
          <Tools list={list} search={search} />
          {list.found.length === 0 ? <p>{words.desk.nothingFound}</p> : null}
          <ul className={styles.items}>
            {list.found.map((item, index) => (
              <Item
                key={`${item.reading.subject.id}/${item.field}`}
                item={item}
                current={index === current}
                moved={at !== undefined}
                onChoose={(value) => {
                  setAt(index);
                  choose(item, value);
                }}
              />
            ))}
          </ul>
        </>
      )}
      <DecidedList decided={decided} />
      <NeedsYou />
      {chosen === undefined ? null : (
        <SettleDialog
          reading={chosen.item.reading}
          field={chosen.item.field}
          value={chosen.value}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Screen>
  );
}

interface ToolsProps {
  readonly list: ContestedList;
  readonly search: React.Ref<HTMLInputElement & HTMLTextAreaElement>;
}

function Tools({ list, search }: ToolsProps) {
  const words = useWords(conflictWords);
  const table = useWords(tableWords);
  const seen = useSeenContested();
  const narrowed = useNarrowedText();
  const make = () => seen(list.found, narrowed(list.text, list.filter));
  const persons = new Set(list.found.map(({ reading }) => reading.subject.id)).size;
  return (
    <div className={styles.tools}>
      <TextField
        kind="search"
        ref={search}
        label={table.search}
        value={list.text}
        onChange={(text) => list.setText(text)}
      />
      <ContestedFilters
        all={list.all}
        filter={list.filter}
        onChange={(filter) => {
          list.setFilter(filter);
        }}
      />
      <div className={styles.leaves}>
        <output>{words.desk.count(list.found.length, list.all.length)}</output>
        <ExportButton table={make} holds="persons" disabled={list.found.length === 0} />
        <PrintButton name={words.title} persons={persons} />
        <PrintSheet make={make} />
      </div>
    </div>
  );
}

interface ItemProps {
  readonly item: ContestedItem;
  readonly current: boolean;
  /** Somebody has gone through the list: the current one must be in sight. Before, the top of the screen is. */
  readonly moved: boolean;
  readonly onChoose: (value: string) => void;
}

function Item({ item, current, moved, onChoose }: ItemProps) {
  const words = useWords(conflictWords);
  const { fields, none } = useWords(sharedWords);
  const { paths } = useNavigation();
  const { book, profile } = useSession();
  const { reading, field, days } = item;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current && moved) place.current?.scrollIntoView({ block: 'nearest' });
  }, [current, moved]);
  const hamlet = book.hamlets.current().find((each) => each.code === reading.hamlet)?.name;
  const name = reading.fields.name.value === '' ? none : reading.fields.name.value;
  const values = valuesOn(reading, field).map(({ value }) => value);
  const mine = maySettle(profile.grants, reading, field);
  return (
    <li ref={place} className={styles.item} aria-current={current ? 'true' : undefined}>
      <div className={styles.head}>
        <h2>{name}</h2>
        <span>
          {[reading.fields.birthDate.value, hamlet, words.desk.waiting(days)].filter(Boolean).join(' · ')}
        </span>
        <a href={paths.subject(reading.subject.id)} aria-label={words.desk.openOf(name)}>
          {words.desk.open}
        </a>
      </div>
      <div role="group" aria-label={fields[field]} className={styles.clash}>
        <h3>{words.fieldTitle(fields[field], values.length)}</h3>
        <ValueCards
          reading={reading}
          field={field}
          onChoose={mine ? onChoose : undefined}
          keyOf={current ? (value) => LETTERS[values.indexOf(value)] : undefined}
        />
        <WhoDecides reading={reading} field={field} />
      </div>
    </li>
  );
}
