import type { Category } from '../domain/category.ts';
import type { Field } from '../domain/field.ts';
import type { Role, SubjectId } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import type { Stage } from '../domain/workflow.ts';
import type { Observable } from './observable.ts';

/** Everything this device holds, in memory: page contents with the outbox's operations applied. */
export interface Book {
  /** Changes whenever anything in the book does. */
  readonly version: Observable<number>;
  /**
   * False while the checks of everybody are still being made, between frames, after unlocking or a download. Who asks
   * for `odd` or `duplicate` before waits for all of them.
   */
  readonly settled: Observable<boolean>;
  readonly get: (id: SubjectId) => SubjectReading | undefined;
  /** Answers within a frame over 31,863 subjects: used on every keystroke. */
  readonly find: (query: Query) => readonly SubjectReading[];
  readonly counts: (hamlet?: string) => Counts;
  /** Others with the same number, or the same folded name and birth date. */
  readonly likelySame: (id: SubjectId) => readonly SubjectReading[];
  readonly hamlets: Observable<readonly HamletName[]>;
  /** The name behind an actor's id; the id itself when unknown. */
  readonly personName: (actor: string) => string;
}

export interface HamletName {
  readonly code: string;
  readonly name: string;
  /** The commune's deadline for it, `yyyy-mm-dd`. */
  readonly dueOn?: string;
}

export interface Query {
  /** Found without accents, tone placement or case, in names and numbers; empty finds everything. */
  readonly text: string;
  readonly filter: Filter;
  /** Only this hamlet; empty string means "assigned to none". */
  readonly hamlet?: string;
}

/** What a list can be narrowed to. */
export type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'todo' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'waiting' }
  /** `by`: of those that somebody in this role must decide. */
  | { readonly kind: 'contested'; readonly by?: Role }
  | { readonly kind: 'returned' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'category'; readonly category: Category }
  /** A check has something to say about this field. */
  | { readonly kind: 'odd'; readonly field: Field }
  | { readonly kind: 'stage'; readonly stage: Stage };

export interface Counts {
  readonly total: number;
  /** Nobody has answered yet, or it came back. */
  readonly todo: number;
  readonly answered: number;
  readonly contested: number;
  readonly returned: number;
  readonly closed: number;
  readonly duplicate: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  readonly byCategory: Readonly<Record<Category, number>>;
}
