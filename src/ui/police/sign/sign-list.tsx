import { useMemo, useState } from 'react';

import type { HandoverDocument, HandoverName, HandoverRow } from '../../../domain/handover.ts';
import { IDENTITY_FIELDS } from '../../../domain/field.ts';
import type { SubjectId } from '../../../domain/operation.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { paper } from '../../shared/messages/vi/paper.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { signingWords } from '../messages/words.ts';
import { CountsCard } from './counts-card.tsx';
import { HandoverPaperView } from './handover-paper-view.tsx';
import { Receipt } from './receipt.tsx';
import styles from './sign.module.css';
import { SigningProblem } from './signing-problem.tsx';
import { Unanswered } from './unanswered.tsx';
import { useSigning, type SigningWork } from './use-signing.ts';

interface Props {
  readonly subjects: readonly SubjectId[];
  readonly addendumTo: HandoverName | undefined;
}

/** The list as it would be signed: counts, rows, who signs, how it prints; then the receipt. */
export function SignList({ subjects, addendumTo }: Props) {
  const words = useWords(signingWords);
  const work = useSigning(subjects, addendumTo);
  const { state, document } = work;
  if (state.kind === 'done') return <Receipt receipt={state.receipt} />;
  const busy = state.kind === 'signing';
  if (work.unanswered !== undefined && !busy) {
    return (
      <>
        {state.kind === 'failed' ? <SigningProblem problem={state.problem} /> : null}
        <Unanswered onSend={() => void work.sendAgain()} onDrop={work.drop} />
      </>
    );
  }
  return (
    <>
      {state.kind === 'failed' ? <SigningProblem problem={state.problem} /> : null}
      {document === undefined ? (
        <Empty icon="check" title={words.nothingReady}>
          <p>{words.nothingReadyHelp}</p>
        </Empty>
      ) : (
        <ReadyList document={document} work={work} busy={busy} />
      )}
    </>
  );
}

interface ReadyProps {
  readonly document: HandoverDocument;
  readonly work: SigningWork;
  readonly busy: boolean;
}

function ReadyList({ document, work, busy }: ReadyProps) {
  const words = useWords(signingWords);
  const columns = useColumns();
  const [open, setOpen] = useState<'paper' | 'confirm'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <h2>{words.ready(document.counts.total)}</h2>
      <CountsCard counts={document.counts} />
      <SignerFields
        work={work}
        busy={busy}
        onPreview={() => setOpen('paper')}
        onSign={() => setOpen('confirm')}
      />
      <h2>{words.rows}</h2>
      <DataTable
        label={words.rows}
        rows={document.rows}
        columns={columns}
        keyOf={(row) => row.subject}
        textOf={(row) => `${row.confirmed.name} ${row.listed.name}`}
        empty={words.nothingReady}
        holds="persons"
      />
      {open === 'paper' ? <HandoverPaperView document={document} digest={undefined} onClose={close} /> : null}
      {open === 'confirm' ? (
        <Dialog
          title={words.confirm.title(document.counts.total)}
          onClose={close}
          actions={
            <>
              <Cancel onPress={close} />
              <Button
                look="main"
                busy={busy}
                onPress={() => {
                  close();
                  void work.sign();
                }}
              >
                {words.confirm.sign}
              </Button>
            </>
          }
        >
          <p>{words.confirm.text}</p>
        </Dialog>
      ) : null}
    </>
  );
}

function Cancel({ onPress }: { readonly onPress: () => void }) {
  const shared = useWords(sharedWords);
  return <Button onPress={onPress}>{shared.cancel}</Button>;
}

interface SignerProps {
  readonly work: SigningWork;
  readonly busy: boolean;
  readonly onPreview: () => void;
  readonly onSign: () => void;
}

/** Who signs, as it is printed under the signature. */
function SignerFields({ work, busy, onPreview, onSign }: SignerProps) {
  const words = useWords(signingWords);
  const { signer, setSigner } = work;
  const [asked, setAsked] = useState(false);
  const missing = signer.name.trim() === '';
  return (
    <div className={styles.signer}>
      <TextField
        label={words.name}
        value={signer.name}
        maxLength={100}
        problem={asked && missing ? words.nameMissing : undefined}
        onChange={(name) => setSigner({ ...signer, name })}
      />
      <TextField
        label={words.post}
        value={signer.post}
        maxLength={100}
        onChange={(post) => setSigner({ ...signer, post })}
      />
      <Button icon="list" disabled={busy} onPress={onPreview}>
        {words.preview}
      </Button>
      <Button
        look="main"
        icon="lock"
        busy={busy}
        onPress={() => {
          setAsked(true);
          if (!missing) onSign();
        }}
      >
        {busy ? words.confirm.busy : words.sign}
      </Button>
    </div>
  );
}

function useColumns(): readonly Column<HandoverRow>[] {
  const words = useWords(signingWords);
  const { categories } = useWords(recordsWords);
  const shared = useWords(sharedWords);
  return useMemo(
    () => [
      { key: 'row', title: words.columns.row, cell: (row) => row.row, look: 'number' },
      {
        key: 'name',
        title: words.columns.name,
        cell: (row) => (row.confirmed.name === '' ? row.listed.name : row.confirmed.name),
        sortBy: (row) => row.listed.name,
      },
      {
        key: 'change',
        title: words.columns.change,
        cell: (row) => changeText(row, (field) => shared.fields[field]) || words.noChange,
      },
      {
        key: 'category',
        title: words.columns.category,
        cell: (row) => categories[row.category],
        sortBy: (row) => categories[row.category],
      },
      {
        key: 'result',
        title: words.columns.result,
        cell: (row) => paper.results[row.result],
        sortBy: (row) => paper.results[row.result],
      },
    ],
    [words, categories, shared],
  );
}

function changeText(
  { result, listed, confirmed }: HandoverRow,
  nameOf: (field: (typeof IDENTITY_FIELDS)[number]) => string,
): string {
  if (result !== 'matched' && result !== 'completed') return '';
  return IDENTITY_FIELDS.filter((field) => listed[field] !== confirmed[field])
    .map((field) => `${nameOf(field)}: ${listed[field]} → ${confirmed[field]}`)
    .join('; ');
}
