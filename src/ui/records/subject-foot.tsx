import { isTodo } from '../../client/count.ts';
import { EVIDENCE, type Evidence } from '../../domain/evidence.ts';
import { isWellFormed } from '../../domain/identity-number.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { Choice } from '../shared/choice.tsx';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { useNotice } from '../shared/notice.tsx';
import styles from './subject-foot.module.css';
import { useNext } from './use-next.ts';
import type { SubjectWork } from './use-subject-work.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly work: SubjectWork;
  readonly onClose: () => void;
  readonly onNote: () => void;
}

/** What can be done, under the thumb: save what is typed; or confirm, close, note; or go on to the next person. */
export function SubjectFoot(props: Props) {
  const { work } = props;
  const editing = Object.keys(work.draft.values).length > 0;
  return (
    <div className={styles.foot}>
      {work.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{work.problem}</p>
        </Banner>
      )}
      {editing ? <SaveBar work={work} /> : <ActionBar {...props} />}
    </div>
  );
}

/** The police's own word is not for a hamlet to give. */
const KNOWN_BY: readonly Evidence[] = EVIDENCE.filter((evidence) => evidence !== 'police');

function SaveBar({ work }: { readonly work: SubjectWork }) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const { draft, setDraft } = work;
  return (
    <>
      <Choice
        layout="even"
        label={words.evidenceLabel}
        options={KNOWN_BY.map((value) => ({ value, text: words.evidence[value] }))}
        value={draft.evidence}
        onChange={(evidence) => setDraft({ ...draft, evidence })}
      />
      <div className={styles.pair} data-lead="last">
        <Button look="quiet" onPress={() => setDraft({ ...draft, values: {} })}>
          {words.subject.discard}
        </Button>
        <Button look="main" size="large" busy={work.busy} onPress={() => void work.correct()}>
          {work.busy ? shared.saving : words.subject.saveChanges(Math.max(1, work.changed.length))}
        </Button>
      </div>
    </>
  );
}

function ActionBar({ reading, work, onClose, onNote }: Props) {
  const words = useWords(recordsWords);
  const may = { close: work.may('close'), note: work.may('note') };
  return (
    <>
      {work.may('correct') || work.may('confirm') ? null : <p>{words.subject.readOnly}</p>}
      <MainAction reading={reading} work={work} />
      <div className={styles.pair}>
        {may.close ? <Button onPress={onClose}>{words.subject.close}</Button> : null}
        {may.note ? (
          <Button icon="note" onPress={onNote}>
            {words.subject.note}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/**
 * One large button. Nobody can confirm a number that is missing or malformed: papers that show such a number are
 * a reason to close, so the button asks for the number instead.
 */
function MainAction({ reading, work }: Pick<Props, 'reading' | 'work'>) {
  const words = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const open = isTodo(reading) || reading.closed !== undefined;
  if (!open || !work.may('confirm')) return <NextButton reading={reading} />;
  if (!isWellFormed(reading.fields.idNumber.value)) {
    return (
      <Button
        look="main"
        size="large"
        wide
        icon="edit"
        onPress={() => work.edit('idNumber', reading.fields.idNumber.value)}
      >
        {words.subject.enterNumber}
      </Button>
    );
  }
  return (
    <Button look="good" size="large" wide icon="check" busy={work.busy} onPress={() => void work.confirm()}>
      {work.busy ? shared.saving : words.subject.confirm}
    </Button>
  );
}

function NextButton({ reading }: Pick<Props, 'reading'>) {
  const words = useWords(recordsWords);
  const { go, paths } = useNavigation();
  const notify = useNotice();
  const next = useNext(reading.subject.id);
  const goOn = (): void => {
    const id = next();
    if (id === undefined) notify({ text: words.subject.allDone });
    go(id === undefined ? paths.records : paths.subject(id));
  };
  return (
    <Button look="main" size="large" wide icon="next" onPress={goOn}>
      {words.subject.next}
    </Button>
  );
}
