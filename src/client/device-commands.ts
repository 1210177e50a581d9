import { attempt, type StorageProblem } from '../device/storage.ts';
import type { Vault } from '../device/vault.ts';
import { decideAccess, type Grant } from '../domain/access.ts';
import { changeOf } from '../domain/change-of.ts';
import { effectiveEntries } from '../domain/effective.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { CheckVerdict, CloseReason, Operation, OperationId, SubjectId } from '../domain/operation.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Entry, Refusal } from '../domain/subject.ts';
import { FIELDS, type Field } from '../domain/field.ts';
import { isOperation } from '../sync/operation-schema.ts';
import type { Book } from './book.ts';
import type {
  Commands,
  Doing,
  Saved,
  SaidSeen,
  SaveProblem,
  SeenWord,
  Settlement,
  Values,
} from './commands.ts';
import {
  changesOf,
  changeTo,
  confirmationOf,
  lineOf,
  makeOperation,
  type Meant,
  type Speaker,
} from './make-operation.ts';
import { checkOf, DOING, returnOf, settlementOf, wordOf } from './police-meaning.ts';
import type { World } from './world.ts';

export interface CommandParts {
  readonly world: Pick<World, 'now' | 'random'>;
  readonly vault: Vault;
  readonly book: Book;
  readonly speaker: Speaker;
  readonly grants: readonly Grant[];
  /** The outbox has changed: book, status and other tabs follow. */
  readonly onSaved: () => void;
}

/** What is meant about one subject, as its writer had it before them. */
interface Said {
  readonly about: SubjectReading;
  readonly meant: Meant;
  readonly role: Grant['role'];
}

/** The only writers of this device. */
export class DeviceCommands implements Commands {
  readonly #parts: CommandParts;

  constructor(parts: CommandParts) {
    this.#parts = parts;
  }

  readonly correct = (id: SubjectId, values: Values, evidence: Evidence): Promise<Saved> =>
    this.#say(id, (about) => {
      const changes = changesOf(about, values);
      return changes === undefined ? undefined : { kind: 'correct', body: { changes, evidence } };
    });

  readonly confirm = (id: SubjectId, evidence: Evidence): Promise<Saved> =>
    this.#say(id, (about) => ({ kind: 'confirm', body: { changes: confirmationOf(about), evidence } }));

  readonly close = (id: SubjectId, reason: CloseReason, detail: string): Promise<Saved> =>
    this.#say(id, () => ({ kind: 'close', body: { reason, detail: lineOf(detail) } }));

  readonly note = (id: SubjectId, text: string): Promise<Saved> => {
    const said = text.trim().normalize('NFC');
    return this.#say(id, () => (said === '' ? undefined : { kind: 'note', body: { text: said } }));
  };

  readonly undo = async (id: SubjectId, operation: OperationId): Promise<Saved> => {
    const about = this.#parts.book.get(id);
    const target = about === undefined ? undefined : effectiveTarget(about, operation);
    if (about === undefined || target === undefined) return err({ kind: 'nothing-changed' });
    // What was built upon it would hang in the air: the newer one is taken back first.
    if (isBuiltUpon(about, operation)) return err({ kind: 'not-allowed', refusal: 'already-taken-up' });
    const takenBack = await attempt(() => this.#parts.vault.outbox.takeBack(operation));
    if (!takenBack.ok) return err(saveProblemOf(takenBack.error.kind));
    if (!takenBack.value) return this.#say(id, () => ({ kind: 'undo', body: { of: operation } }));
    this.#parts.onSaved();
    return ok([operation]);
  };

  readonly assign = (ids: readonly SubjectId[], hamlet: string): Promise<Saved> =>
    this.#sayOfEach(ids, (about) => (about.hamlet === hamlet ? undefined : assignment(about, hamlet)));

  readonly check = (id: SubjectId, verdict: CheckVerdict, values: Values = {}): Promise<Saved> =>
    this.#say(id, (about) => checkOf(about, verdict, values));

  readonly saySeen = async (words: readonly SeenWord[]): Promise<Result<SaidSeen, SaveProblem>> => {
    const said: Said[] = [];
    const refused: SaidSeen['refused'][number][] = [];
    for (const word of words) {
      const { id } = word.seen.subject;
      const meant = wordOf(word);
      const now = this.#parts.book.get(id);
      if (now === undefined) refused.push({ id, refusal: 'unknown-subject' });
      if (now === undefined || meant === undefined) continue;
      const allowed = this.#allow(now, meant);
      if (allowed.ok) said.push({ ...allowed.value, about: word.seen });
      else refused.push({ id, refusal: allowed.error });
    }
    if (said.length === 0) return ok({ saved: [], refused });
    const kept = await this.#keep(said);
    return kept.ok ? ok({ saved: kept.value, refused }) : kept;
  };

  readonly returnBack = (ids: SubjectId | readonly SubjectId[], reason: string): Promise<Saved> =>
    this.#sayOfEach([ids].flat(), () => returnOf(reason));

  readonly settle = (id: SubjectId, field: Field, choice: Settlement): Promise<Saved> =>
    this.#say(id, (about) => settlementOf(about, field, choice));

  readonly update = (ids: SubjectId | readonly SubjectId[], by: 'import' | 'hand'): Promise<Saved> =>
    this.#sayOfEach([ids].flat(), () => ({ kind: 'update', body: { by } }));

  readonly refuse = (id: SubjectId, reason: string): Promise<Saved> =>
    this.#say(id, () => ({ kind: 'refuse', body: { reason: lineOf(reason) } }));

  readonly passport = (id: SubjectId, signed: boolean, reason: string): Promise<Saved> =>
    this.#say(id, () => ({ kind: 'passport', body: { signed, reason: lineOf(reason) } }));

  readonly mayDo = (id: SubjectId, kind: Doing): boolean => {
    const about = this.#parts.book.get(id);
    return about !== undefined && this.#allow(about, DOING[kind]).ok;
  };

  readonly undoable = (id: SubjectId): OperationId | undefined => {
    const about = this.#parts.book.get(id);
    if (about === undefined) return undefined;
    const own = effectiveEntries(about.subject.entries).filter(
      (entry) =>
        entry.actor === this.#parts.speaker.actor && entry.kind !== 'list' && entry.kind !== 'relist',
    );
    return own.findLast((entry) => this.#allow(about, { kind: 'undo', body: { of: entry.id } }).ok)?.id;
  };

  async #say(id: SubjectId, mean: (about: SubjectReading) => Meant | undefined): Promise<Saved> {
    const about = this.#parts.book.get(id);
    if (about === undefined) return err({ kind: 'not-allowed', refusal: 'unknown-subject' });
    const meant = mean(about);
    if (meant === undefined) return err({ kind: 'nothing-changed' });
    const said = this.#allow(about, meant);
    return said.ok ? this.#keep([said.value]) : err({ kind: 'not-allowed', refusal: said.error });
  }

  /** The same about each of them; who may not be spoken of is left out, unless that is everybody. */
  async #sayOfEach(
    ids: readonly SubjectId[],
    mean: (about: SubjectReading) => Meant | undefined,
  ): Promise<Saved> {
    const meant = ids.flatMap((id) => {
      const about = this.#parts.book.get(id);
      const each = about === undefined ? undefined : mean(about);
      return about === undefined || each === undefined ? [] : [this.#allow(about, each)];
    });
    if (meant.length === 0) return err({ kind: 'nothing-changed' });
    const said = meant.flatMap((each) => (each.ok ? [each.value] : []));
    const refused = meant.find((each) => !each.ok);
    if (said.length === 0 && refused !== undefined && !refused.ok) {
      return err({ kind: 'not-allowed', refusal: refused.error });
    }
    return this.#keep(said);
  }

  /** In the first of the person's roles that may; otherwise why not. */
  #allow(about: SubjectReading, meant: Meant): Result<Said, Refusal> {
    const { grants, world, speaker } = this.#parts;
    let refusal: Refusal = 'wrong-role';
    for (const role of new Set(grants.map((grant) => grant.role))) {
      const draft = makeOperation(world, meant, { by: speaker, role, about, deviceSeq: 0 });
      const decided = decideAccess(grants, draft, {
        stage: about.stage,
        hamlet: about.hamlet,
        steps: effectiveEntries(about.subject.entries),
        subject: about.subject,
        target: targetOf(about, draft),
      });
      if (decided.ok) return isOperation(draft) ? ok({ about, meant, role }) : err('malformed');
      if (refusal === 'wrong-role') refusal = decided.error;
    }
    return err(refusal);
  }

  async #keep(said: readonly Said[]): Promise<Saved> {
    const { world, vault, speaker, onSaved } = this.#parts;
    const kept = await attempt(() =>
      vault.outbox.add((firstSeq) =>
        said.map(({ about, meant, role }, at) =>
          makeOperation(world, meant, { by: speaker, role, about, deviceSeq: firstSeq + at }),
        ),
      ),
    );
    if (!kept.ok) return err(saveProblemOf(kept.error.kind));
    onSaved();
    return ok(kept.value.map((operation) => operation.id));
  }
}

const assignment = (about: SubjectReading, hamlet: string): Meant => ({
  kind: 'assign',
  body: { change: changeTo(about, 'hamlet', hamlet) },
});

const effectiveTarget = (about: SubjectReading, id: OperationId): Entry | undefined =>
  effectiveEntries(about.subject.entries).find((entry) => entry.id === id);

const targetOf = (about: SubjectReading, operation: Operation): Entry | undefined =>
  operation.kind === 'undo' ? effectiveTarget(about, operation.body.of) : undefined;

const isBuiltUpon = (about: SubjectReading, id: OperationId): boolean =>
  effectiveEntries(about.subject.entries).some((entry) =>
    FIELDS.some((field) => entry.id !== id && changeOf(entry, field)?.saw.includes(id) === true),
  );

const saveProblemOf = (kind: StorageProblem['kind']): SaveProblem => ({
  kind: kind === 'storage-full' || kind === 'storage-newer' ? kind : 'storage-broken',
});
