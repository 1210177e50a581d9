import { lazy, Suspense, useState } from 'react';

import type { SubjectId } from '../../domain/operation.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { Banner } from '../shared/banner.tsx';
import { ButtonLink } from '../shared/button.tsx';
import { Empty } from '../shared/empty.tsx';
import { useWords } from '../shared/language.tsx';
import { formatDay } from '../shared/messages/format.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { Screen } from '../shared/screen.tsx';
import { useSession } from '../shared/session-context.tsx';
import { Tag } from '../shared/tag.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { CloseDialog } from './close-dialog.tsx';
import { useUnsavedOf } from './drafts.tsx';
import { FieldList } from './field-list.tsx';
import { FoundDraft, StrandedDraft } from './found-draft.tsx';
import { History } from './history.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { stateOf } from './state.ts';
import { SubjectFoot } from './subject-foot.tsx';
import styles from './subject-screen.module.css';
import { useSubjectWork, type SubjectWork } from './use-subject-work.ts';

/** Few people are contested: what shows and decides it comes when the first of them is opened. */
const Clashes = lazy(() => import('./conflict/clash.tsx').then((each) => ({ default: each.Clashes })));

interface Props {
  readonly id: SubjectId;
  readonly fill: 'page' | 'pane';
}

/** One person: what is wrong, listed beside proposed, and everything that can be done about it. */
export function SubjectScreen({ id, fill }: Props) {
  const { book } = useSession();
  useObservable(book.version);
  const reading = book.get(id);
  // Another person is another screen: no dialog and no message of the last one stays.
  return reading === undefined ? (
    <NotHere id={id} fill={fill} />
  ) : (
    <Subject key={id} reading={reading} fill={fill} />
  );
}

function NotHere({ id, fill }: Props) {
  const unsaved = useUnsavedOf(id);
  const words = useWords(recordsWords);
  const { paths } = useNavigation();
  return (
    <Screen title={words.subject.notFound} backHref={paths.records} fill={fill}>
      <Empty icon="search" title={words.subject.notFound}>
        <p>{words.subject.notFoundHelp}</p>
        {unsaved === undefined ? null : <StrandedDraft unsaved={unsaved} />}
        <ButtonLink href={paths.records}>{words.subject.toList}</ButtonLink>
      </Empty>
    </Screen>
  );
}

function Subject({ reading, fill }: { readonly reading: SubjectReading; readonly fill: 'page' | 'pane' }) {
  const shared = useWords(sharedWords);
  const words = useWords(recordsWords);
  const { paths } = useNavigation();
  const work = useSubjectWork(reading);
  const [dialog, setDialog] = useState<'close' | 'note'>();
  const { hamlets } = useSession().book;
  const hamlet = useObservable(hamlets).find((each) => each.code === reading.hamlet)?.name;
  const name = reading.fields.name.value;
  return (
    <Screen
      title={name === '' ? shared.none : name}
      windowTitle={words.subject.windowTitle}
      under={[hamlet, words.categories[reading.subject.category]].filter(Boolean).join(' · ')}
      fill={fill}
      {...(fill === 'page' ? { backHref: paths.records } : {})}
      foot={
        <SubjectFoot
          reading={reading}
          work={work}
          onClose={() => setDialog('close')}
          onNote={() => setDialog('note')}
        />
      }
    >
      <FoundDraft id={reading.subject.id} />
      <Standing reading={reading} />
      {reading.contested.length === 0 ? null : (
        <Suspense fallback={<p role="status">{shared.loading}</p>}>
          <Clashes reading={reading} />
        </Suspense>
      )}
      <FieldList reading={reading} work={work} />
      <Same reading={reading} />
      <History reading={reading} undoable={work.undoable} onUndo={(operation) => void work.undo(operation)} />
      <Dialogs dialog={dialog} work={work} onDone={() => setDialog(undefined)} />
    </Screen>
  );
}

function Standing({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(recordsWords);
  const { book } = useSession();
  const { returned, closed } = reading;
  return (
    <>
      <p className={styles.tags}>
        <Tag {...stateOf(reading, words)} />
        {reading.waiting > 0 ? <Tag tone="wait" icon="upload" text={words.states.waiting} /> : null}
      </p>
      {returned === undefined ? null : (
        <Banner tone="bad" icon="returned" title={words.subject.returnedTitle}>
          <p>{returned.reason}</p>
          <p>{book.personName(returned.entry.actor)}</p>
        </Banner>
      )}
      {closed === undefined ? null : (
        <Banner tone="calm" icon="closed" title={words.subject.closedTitle}>
          <p>{[words.closeReasons[closed.reason], closed.detail].filter((part) => part !== '').join(': ')}</p>
        </Banner>
      )}
    </>
  );
}

function Same({ reading }: { readonly reading: SubjectReading }) {
  const words = useWords(recordsWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const others = book.likelySame(reading.subject.id);
  if (others.length === 0) return null;
  return (
    <Banner tone="wait" icon="twins" title={words.subject.duplicateTitle}>
      <ul className={styles.same}>
        {others.map((other) => (
          <li key={other.subject.id}>
            <a href={paths.subject(other.subject.id)}>
              {other.fields.name.value} · {other.fields.birthDate.value} · {formatDay(other.subject.listedOn)}
              , {words.subject.row(other.subject.row)}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

interface DialogsProps {
  readonly dialog: 'close' | 'note' | undefined;
  readonly work: SubjectWork;
  readonly onDone: () => void;
}

function Dialogs({ dialog, work, onDone }: DialogsProps) {
  const { draft, setDraft, busy, problem } = work;
  const closeWhenSaved = (saved: boolean): void => {
    if (saved) onDone();
  };
  if (dialog === 'close') {
    return (
      <CloseDialog
        closing={draft.closing ?? { reason: undefined, detail: '' }}
        onChange={(closing) => setDraft({ ...draft, closing })}
        busy={busy}
        problem={problem}
        onSave={(reason, detail) => void work.close(reason, detail).then(closeWhenSaved)}
        onClose={onDone}
      />
    );
  }
  if (dialog === 'note') {
    return (
      <NoteDialog
        text={draft.note ?? ''}
        onChange={(note) => setDraft({ ...draft, note })}
        busy={busy}
        problem={problem}
        onSave={(text) => void work.note(text).then(closeWhenSaved)}
        onClose={onDone}
      />
    );
  }
  return null;
}
