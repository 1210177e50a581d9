import { useState } from 'react';

import type { SubjectReading } from '../../../domain/reading.ts';
import { History } from '../../records/history.tsx';
import { stateOf } from '../../records/state.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { policeWords } from '../messages/words.ts';
import { policeMemory, type FormDraft } from '../police-memory.ts';
import { CompareTable } from './compare-table.tsx';
import { Concerns } from './concerns.tsx';
import styles from './desk.module.css';
import { SettleCard } from './settle-card.tsx';
import type { Queue } from './use-queue.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useVerdicts } from './use-verdicts.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { VerdictForm } from './verdict-form.tsx';

interface Props {
  readonly reading: SubjectReading;
  readonly queue: Queue;
  readonly onSearch: () => void;
}

/** One subject on the desk: what is listed beside what is proposed, what is odd, what was said, and the verdict. */
export function Desk({ reading, queue, onSearch }: Props) {
  const words = useWords(policeWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const session = useSession();
  const memory = policeMemory(session);
  const { id } = reading.subject;
  const verdicts = useVerdicts(queue);
  const [form, setForm] = useState<FormDraft['form'] | undefined>(memory.drafts.get(id)?.form);
  const close = (): void => {
    memory.drafts.delete(id);
    setForm(undefined);
  };
  const act = useDeskKeys({ reading, queue, verdicts, form, open: setForm, close, onSearch });
  const hamlet = session.book.hamlets.current().find((each) => each.code === reading.hamlet)?.name;
  const name = reading.fields.name.value;
  return (
    <div className={styles.desk}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by key */}
      <div className={styles.content} tabIndex={0} role="region" aria-label={words.windowTitle}>
        <div className={styles.head}>
          <h2>{name === '' ? shared.none : name}</h2>
          <p>
            {[hamlet, records.categories[reading.subject.category], records.subject.row(reading.subject.row)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className={styles.tags}>
            <Tag {...stateOf(reading, records)} />
            {reading.waiting > 0 ? <Tag tone="wait" icon="upload" text={records.states.waiting} /> : null}
          </p>
        </div>
        <Concerns reading={reading} />
        <SettleCard reading={reading} onChoose={act.choose} />
        <CompareTable reading={reading} />
        <History
          reading={reading}
          undoable={session.commands.undoable(id)}
          onUndo={(operation) => void session.commands.undo(id, operation)}
        />
      </div>
      {form === undefined ? (
        <VerdictBar reading={reading} verdicts={verdicts} onVerdict={act.verdict} />
      ) : (
        <VerdictForm key={form} form={form} reading={reading} verdicts={verdicts} onClose={close} />
      )}
    </div>
  );
}
