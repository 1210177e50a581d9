import { useMemo, useState } from 'react';

import type { ListDraft, ListPreview } from '../../../client/station-desk.ts';
import { CATEGORIES } from '../../../domain/category.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { importWords } from '../messages/words.ts';
import { DoubtfulTable } from './doubtful-table.tsx';
import { Facts } from '../parts/facts.tsx';
import styles from './import.module.css';
import { ChangedTable, RowTable, UnclearTable } from './preview-tables.tsx';

/** What either preview needs: the list of new rows, and the next list that proves updates. */
export interface PreviewProps {
  readonly draft: ListDraft;
  /** `yyyy-mm-dd`. */
  readonly listedOn: string;
  readonly convert: boolean;
  readonly assignByColumn: boolean;
  readonly onAssignByColumn: (assign: boolean) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}

/** Step 3: what the import would do to the book, row by row. Nothing is written here. */
export function PreviewStep(props: PreviewProps) {
  const { draft, convert } = props;
  const words = useWords(importWords);
  const shared = useWords(sharedWords);
  const records = useWords(recordsWords);
  const { book, desk } = useSession();
  const version = useObservable(book.version);
  const preview = useMemo(
    () => desk.preview(draft, convert),
    // The book may change while the person looks: then the comparison is made again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- version stands for the book's contents
    [desk, draft, convert, version],
  );
  const writes = preview.fresh.length + preview.changed.length;
  return (
    <>
      <Facts
        facts={CATEGORIES.map((category) => [
          records.categories[category],
          shared.count(draft.categories[category]),
        ])}
      />
      <NewHamlets names={preview.newHamlets} />
      <PreviewParts preview={preview} />
      <AssignByColumn {...props} />
      {writes === 0 ? (
        <Banner tone="good">
          <p>{words.nothingToDo}</p>
        </Banner>
      ) : null}
      <div className={styles.actions}>
        <Button onPress={props.onBack}>{words.back}</Button>
        <Button look="main" icon="download" onPress={props.onImport} disabled={writes === 0}>
          {words.import(writes)}
        </Button>
      </div>
    </>
  );
}

const PARTS = ['fresh', 'changed', 'same', 'unclear', 'doubtful'] as const;

type Part = (typeof PARTS)[number];

function PreviewParts({ preview }: { readonly preview: ListPreview }) {
  const words = useWords(importWords);
  const shared = useWords(sharedWords);
  const counts: Readonly<Record<Part, number>> = {
    fresh: preview.fresh.length,
    changed: preview.changed.length,
    same: preview.same.length,
    unclear: preview.unclear.length,
    doubtful: preview.warnings.length,
  };
  const [part, setPart] = useState<Part>(() => PARTS.find((each) => counts[each] > 0) ?? 'fresh');
  return (
    <section className={styles.group}>
      <ChipRow label={words.steps.preview} layout="wrap">
        {PARTS.map((each) => (
          <Chip
            key={each}
            text={words[each]}
            count={shared.count(counts[each])}
            on={each === part}
            onPress={() => setPart(each)}
          />
        ))}
      </ChipRow>
      <p className={styles.hint}>{words[`${part}Hint`]}</p>
      {part === 'changed' ? (
        <ChangedTable changed={preview.changed} />
      ) : part === 'unclear' ? (
        <UnclearTable unclear={preview.unclear} />
      ) : part === 'doubtful' ? (
        <DoubtfulTable preview={preview} />
      ) : (
        <RowTable key={part} label={words[part]} rows={preview[part]} />
      )}
    </section>
  );
}

function NewHamlets({ names }: { readonly names: readonly string[] }) {
  const words = useWords(importWords);
  if (names.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{words.newHamlets}</h2>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className={styles.hint}>{words.newHamletsHint}</p>
    </section>
  );
}

/** Whether new rows go to the hamlet their column names. */
export function AssignByColumn({
  draft,
  assignByColumn,
  onAssignByColumn,
}: Pick<PreviewProps, 'draft' | 'assignByColumn' | 'onAssignByColumn'>) {
  const words = useWords(importWords);
  if (!Object.values(draft.mapping).includes('hamlet'))
    return <p className={styles.hint}>{words.noHamletColumn}</p>;
  return (
    <div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={assignByColumn}
          onChange={(event) => onAssignByColumn(event.target.checked)}
        />
        <span>{words.assignByColumn}</span>
      </label>
      <p className={styles.hint}>{words.assignByColumnHint}</p>
    </div>
  );
}
