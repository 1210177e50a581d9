import type { FieldReading } from './claim.ts';
import type { Field } from './field.ts';
import type { CloseReason } from './operation.ts';
import type { Entry, Subject } from './subject.ts';
import type { Stage } from './workflow.ts';

/**
 * A subject as a person looks at it: everything here is derived from its operations, some of it when it is asked for.
 * So it is never copied with `...`: another reading is the reading of another subject.
 */
export interface SubjectReading {
  readonly subject: Subject;
  readonly stage: Stage;
  readonly fields: Readonly<Record<Field, FieldReading>>;
  /** Code of the hamlet that reviews it; empty while nobody does. */
  readonly hamlet: string;
  readonly closed:
    { readonly reason: CloseReason; readonly detail: string; readonly entry: Entry } | undefined;
  readonly returned: { readonly reason: string; readonly entry: Entry } | undefined;
  /** Fields with more than one value standing. */
  readonly contested: readonly Field[];
  /** The newest operation that counts and has not been undone. */
  readonly lastStep: Entry | undefined;
  /** Operations that wait for the station's word. */
  readonly waiting: number;
}
