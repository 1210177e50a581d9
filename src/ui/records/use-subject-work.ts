import type { Draft } from '../../client/drafts.ts';
import type { Values } from '../../client/commands.ts';
import type { CloseReason, OperationId } from '../../domain/operation.ts';
import type { Field } from '../../domain/field.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { useWords } from '../shared/language.tsx';
import { recordsWords } from '../shared/messages/records.ts';
import { useSession } from '../shared/session-context.tsx';
import { NO_DRAFT, useDraft } from './drafts.tsx';
import { changedFields } from './faults.ts';
import { useSave } from './use-save.ts';

/** What a person can do with the subject on the screen. Each resolves to whether it was saved. */
export interface SubjectWork {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly edit: (field: Field, value: string) => void;
  readonly drop: (field: Field) => void;
  readonly changed: readonly Field[];
  readonly may: (kind: 'correct' | 'confirm' | 'close' | 'note') => boolean;
  readonly undoable: OperationId | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly confirm: () => Promise<boolean>;
  readonly correct: () => Promise<boolean>;
  readonly close: (reason: CloseReason, detail: string) => Promise<boolean>;
  readonly note: (text: string) => Promise<boolean>;
  readonly undo: (operation: OperationId) => Promise<void>;
}

/** Joins a subject's draft with the commands; a draft is forgotten only once it is saved. */
export function useSubjectWork(reading: SubjectReading): SubjectWork {
  const { commands } = useSession();
  const words = useWords(recordsWords);
  const { id } = reading.subject;
  const [draft, setDraft] = useDraft(id);
  const { busy, problem, save, undo } = useSave(id);
  const changed = changedFields(reading, draft.values);

  const keep = async (saving: Promise<boolean>, rest: Draft): Promise<boolean> => {
    const saved = await saving;
    if (saved) setDraft(rest);
    return saved;
  };

  return {
    draft,
    setDraft,
    edit: (field, value) => setDraft({ ...draft, values: { ...draft.values, [field]: value } }),
    drop: (field) => setDraft({ ...draft, values: without(draft.values, field) }),
    changed,
    may: (kind) => commands.mayDo(id, kind),
    undoable: commands.undoable(id),
    busy,
    problem,
    confirm: () => save(words.saved.confirm, () => commands.confirm(id, draft.evidence)),
    correct: () => {
      const values = valuesToSave(draft.values, changed);
      const { values: _saved, ...rest } = draft;
      const saving = save(words.saved.correct, () => commands.correct(id, values, draft.evidence));
      return keep(saving, { ...NO_DRAFT, ...rest, values: {} });
    },
    close: (reason, detail) => {
      const { closing: _saved, ...rest } = draft;
      return keep(
        save(words.saved.close, () => commands.close(id, reason, detail)),
        rest,
      );
    },
    note: (text) => {
      const { note: _saved, ...rest } = draft;
      return keep(
        save(words.saved.note, () => commands.note(id, text)),
        rest,
      );
    },
    undo,
  };
}

const without = (values: Values, field: Field): Values => {
  const { [field]: _dropped, ...rest } = values;
  return rest;
};

const valuesToSave = (values: Values, changed: readonly Field[]): Values =>
  Object.fromEntries(changed.map((field) => [field, (values[field] ?? '').trim()]));
