import { useState } from 'react';

import { IDENTITY_FIELDS, QUIET_FIELDS, type Field } from '../../domain/field.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import { FieldEditor } from './field-editor.tsx';
import { FieldRow } from './field-row.tsx';
import { faultsOf, faultsOn } from './faults.ts';
import styles from './subject-screen.module.css';
import type { SubjectWork } from './use-subject-work.ts';

const SHOWN: readonly Field[] = [...IDENTITY_FIELDS, ...QUIET_FIELDS];

/** The fields of a subject, each with what is odd about it; those that are edited have their editor in place. */
export function FieldList({
  reading,
  work,
}: {
  readonly reading: SubjectReading;
  readonly work: SubjectWork;
}) {
  const [thisYear] = useState(() => new Date().getFullYear());
  const { draft } = work;
  const faults = faultsOf(reading, {}, thisYear);
  const typedFaults = faultsOf(reading, draft.values, thisYear);
  const mayEdit = work.may('correct');
  return (
    <div className={styles.fields}>
      {SHOWN.map((field) => {
        const value = draft.values[field];
        return (
          <FieldRow
            key={field}
            field={field}
            reading={reading.fields[field]}
            faults={faultsOn(faults, field)}
            onEdit={mayEdit ? (text) => work.edit(field, text) : undefined}
            editor={
              value === undefined ? null : (
                <FieldEditor
                  field={field}
                  reading={reading.fields[field]}
                  value={value}
                  faults={typedFaults}
                  onChange={(text) => work.edit(field, text)}
                  onDrop={() => work.drop(field)}
                />
              )
            }
          />
        );
      })}
    </div>
  );
}
