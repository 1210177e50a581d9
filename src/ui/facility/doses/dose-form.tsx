import { useId, useState } from 'react';

import type { DoseInput, DoseRow } from '../../../client/facility-desk.ts';
import type { DeskProblem } from '../../../client/station-desk.ts';
import { doseFaults, type DoseFault } from '../../../domain/dose.ts';
import { SEXES } from '../../../domain/sex.ts';
import { VACCINES } from '../../../domain/vaccine.ts';
import { typeDay, typeNumber } from '../../records/typing.ts';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { facilityWords } from '../messages/words.ts';
import { FIELD_OF, isTyped, valueOf, withValue, type DoseField } from './dose-draft.ts';
import styles from './doses.module.css';

interface Props {
  readonly title: string;
  readonly start: DoseInput;
  readonly onSaved: (row: DoseRow) => void;
  readonly onClose: () => void;
}

/** One dose, with what is still missing in red words while it is typed. It may be saved at any time. */
export function DoseForm({ title, start, onSaved, onClose }: Props) {
  const words = useWords(facilityWords);
  const shared = useWords(sharedWords);
  const { desks } = useSession();
  const [draft, setDraft] = useState(start);
  const [touched, setTouched] = useState<ReadonlySet<DoseField>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DeskProblem>();
  const headingId = useId();
  useUnsaved(draft !== start && isTyped(draft));
  const faults = doseFaults(draft, todayInVietnam());

  const change = (field: DoseField, value: string): void => {
    setDraft(withValue(draft, field, value));
    setTouched(new Set([...touched, field]));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const saved = await desks.facility.saveDoses([draft]);
    setBusy(false);
    setProblem(saved.ok ? undefined : saved.error);
    const row = saved.ok ? saved.value[0] : undefined;
    if (row !== undefined) onSaved(row);
  };
  return (
    <section className={styles.form} aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <Completeness faults={faults} />
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Fields draft={draft} faults={faults} touched={touched} onChange={change} />
        <div className={styles.formFoot}>
          <DeskProblemBanner problem={problem} />
          <Button kind="submit" look={faults.length === 0 ? 'good' : 'main'} busy={busy}>
            {faults.length === 0 ? words.saveNext : words.saveAnyway}
          </Button>
          <Button onPress={onClose}>{shared.close}</Button>
        </div>
      </form>
    </section>
  );
}

/** Follows the typing: complete, or every single thing that is not right yet. */
function Completeness({ faults }: { readonly faults: readonly DoseFault[] }) {
  const words = useWords(facilityWords);
  return (
    <div className={styles.completeness} role="status">
      {faults.length === 0 ? (
        <Tag tone="good" icon="check" text={words.complete} />
      ) : (
        <>
          <Tag tone="bad" icon="alert" text={words.missing(faults.length)} />
          <span className={styles.red}>{faults.map((fault) => words.faults[fault]).join(' · ')}</span>
        </>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly draft: DoseInput;
  readonly faults: readonly DoseFault[];
  /** Where somebody has been: what was never touched is told above only. */
  readonly touched: ReadonlySet<DoseField>;
  readonly onChange: (field: DoseField, value: string) => void;
}

function Fields({ draft, faults, touched, onChange }: FieldsProps) {
  const words = useWords(facilityWords);
  const shared = useWords(sharedWords);
  const records = useWords(recordsWords);
  const problemOf = (field: DoseField): string | undefined => {
    const fault = faults.find((each) => FIELD_OF[each] === field);
    // Half a date or half a number is no fault while somebody types it.
    const half = valueOf(draft, field).length < 8 && (field === 'birthDate' || field === 'idNumber');
    return fault === undefined || !touched.has(field) || half ? undefined : words.faults[fault];
  };
  const text = (field: DoseField, label: string, kind: 'text' | 'digits' | 'day') => (
    <TextField
      label={label}
      kind={kind}
      value={valueOf(draft, field)}
      problem={problemOf(field)}
      onChange={(typed) => onChange(field, clean(field, valueOf(draft, field), typed))}
    />
  );
  return (
    <>
      {text('name', shared.fields.name, 'text')}
      {text('birthDate', shared.fields.birthDate, 'day')}
      <Choice
        label={shared.fields.sex}
        options={SEXES.map((sex) => ({ value: sex, text: records.sexes[sex] }))}
        value={SEXES.find((sex) => sex === draft.person.sex)}
        onChange={(sex) => onChange('sex', sex)}
      />
      {text('idNumber', shared.fields.idNumber, 'text')}
      {text('on', words.on, 'day')}
      <VaccineSelect
        value={draft.vaccine}
        problem={problemOf('vaccine')}
        onChange={(vaccine) => onChange('vaccine', vaccine)}
      />
      {text('lot', words.lot, 'text')}
      {text('number', words.number, 'digits')}
    </>
  );
}

function clean(field: DoseField, before: string, typed: string): string {
  if (field === 'birthDate' || field === 'on') return typeDay(before, typed);
  return field === 'idNumber' ? typeNumber(typed) : typed;
}

interface SelectProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The eight vaccines; a record that came otherwise keeps its own word until somebody chooses. */
function VaccineSelect({ value, problem, onChange }: SelectProps) {
  const words = useWords(facilityWords);
  const id = useId();
  const listed = VACCINES.some((vaccine) => vaccine === value);
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{words.vaccine}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.chooseVaccine}</option>
        {listed || value === '' ? null : <option value={value}>{value}</option>}
        {VACCINES.map((vaccine) => (
          <option key={vaccine} value={vaccine}>
            {vaccine}
          </option>
        ))}
      </select>
      {problem === undefined ? null : <p className={styles.red}>{problem}</p>}
    </div>
  );
}
