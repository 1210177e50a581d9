import { useRef, useState, type ReactNode } from 'react';

import { IDENTITY_FIELDS, type IdentityField } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { SEXES } from '../../../domain/sex.ts';
import { faultsOf } from '../../records/faults.ts';
import { typeDay, typeNumber } from '../../records/typing.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { useFootHeight } from '../../shared/use-foot-height.ts';
import { policeWords } from '../messages/words.ts';
import { policeMemory, type FormDraft } from '../police-memory.ts';
import { ReturnFields } from './return-fields.tsx';
import styles from './verdict.module.css';
import type { Verdicts } from './use-verdicts.ts';

interface Props {
  readonly form: FormDraft['form'];
  readonly reading: SubjectReading;
  readonly verdicts: Verdicts;
  readonly onClose: () => void;
}

/** What a verdict needs typed: the right values, or the reason of a return. Enter saves, Escape closes. */
export function VerdictForm({ form, reading, verdicts, onClose }: Props) {
  const words = useWords(policeWords);
  const [draft, setDraft] = useFormDraft(form, reading);
  const foot = useRef<HTMLFormElement>(null);
  useFootHeight(foot);
  const save = (): void => {
    if (form === 'return') {
      if (draft.reason.trim() === '') verdicts.say(words.back.missing);
      else void verdicts.sendBack(reading, draft.reason);
    } else if (form === 'corrected' && !isOther(reading, draft.values)) verdicts.say(words.correct.same);
    else void verdicts.check(reading, form, draft.values);
  };
  return (
    <form
      ref={foot}
      className={styles.foot}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{titleOf(form, words)}</h3>
      {form === 'return' ? (
        <ReturnFields reason={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} />
      ) : (
        <CorrectFields
          reading={reading}
          values={draft.values}
          onChange={(values) => setDraft({ ...draft, values })}
        />
      )}
      {verdicts.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{verdicts.problem}</p>
        </Banner>
      )}
      <FormActions
        save={form === 'return' ? words.back.save : words.correct.save}
        busy={verdicts.busy}
        onClose={() => {
          verdicts.say(undefined);
          onClose();
        }}
      />
    </form>
  );
}

const titleOf = (
  form: FormDraft['form'],
  words: { readonly correct: { title: string; completeTitle: string }; readonly back: { title: string } },
): string => {
  if (form === 'return') return words.back.title;
  return form === 'corrected' ? words.correct.title : words.correct.completeTitle;
};

/** Kept beside the session until it is saved or dropped, so that looking at another subject loses nothing. */
function useFormDraft(
  form: FormDraft['form'],
  reading: SubjectReading,
): readonly [FormDraft, (draft: FormDraft) => void] {
  const { drafts } = policeMemory(useSession());
  const { id } = reading.subject;
  const [draft, setDraft] = useState<FormDraft>(() => {
    const kept = drafts.get(id);
    return kept?.form === form ? kept : { form, values: {}, reason: '' };
  });
  useUnsaved(draft.reason !== '' || Object.keys(draft.values).length > 0);
  return [
    draft,
    (next) => {
      drafts.set(id, next);
      setDraft(next);
    },
  ];
}

const isOther = (reading: SubjectReading, values: FormDraft['values']): boolean =>
  IDENTITY_FIELDS.some((field) => {
    const value = values[field];
    return value !== undefined && value.trim() !== reading.fields[field].value;
  });

interface FieldsProps {
  readonly reading: SubjectReading;
  readonly values: FormDraft['values'];
  readonly onChange: (values: FormDraft['values']) => void;
}

/** The four facts with what stands in them; the focus begins at the first that is odd. */
function CorrectFields({ reading, values, onChange }: FieldsProps) {
  const records = useWords(recordsWords);
  const { fields } = useWords(sharedWords);
  const [thisYear] = useState(() => new Date().getFullYear());
  const faults = faultsOf(reading, values, thisYear);
  const [first] = useState<IdentityField>(
    () => IDENTITY_FIELDS.find((field) => faults.some((fault) => fault.field === field)) ?? 'name',
  );
  return (
    <div className={styles.fields}>
      {IDENTITY_FIELDS.map((field) => {
        const value = values[field] ?? reading.fields[field].value;
        const set = (next: string): void => onChange({ ...values, [field]: next });
        if (field === 'sex') {
          return (
            <Choice
              key={field}
              label={fields.sex}
              options={SEXES.map((sex) => ({ value: sex, text: records.sexes[sex] }))}
              value={SEXES.find((sex) => sex === value)}
              onChange={set}
            />
          );
        }
        const fault = faults.find((each) => each.field === field);
        return (
          <TextField
            key={field}
            autoFocus={field === first || (first === 'sex' && field === 'name')}
            label={fields[field]}
            kind={KINDS[field]}
            value={value}
            hint={fault === undefined ? undefined : records.editor.stillOdd(records.faults[fault.code])}
            onChange={(typed) => set(CLEAN[field](value, typed))}
          />
        );
      })}
    </div>
  );
}

const KINDS = { name: 'text', birthDate: 'day', idNumber: 'digits' } as const;
const CLEAN = {
  name: (_: string, typed: string) => typed,
  birthDate: typeDay,
  idNumber: (_: string, typed: string) => typeNumber(typed),
} as const;

interface ActionsProps {
  readonly save: ReactNode;
  readonly busy: boolean;
  readonly onClose: () => void;
}

function FormActions({ save, busy, onClose }: ActionsProps) {
  const words = useWords(policeWords);
  const shared = useWords(sharedWords);
  return (
    <div className={styles.actions}>
      <Button onPress={onClose}>
        {shared.cancel} <kbd className={styles.kbd}>{words.correct.escape}</kbd>
      </Button>
      <Button look="main" kind="submit" busy={busy}>
        {save} <kbd className={styles.kbd}>{words.correct.enter}</kbd>
      </Button>
    </div>
  );
}
