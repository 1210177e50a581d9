import type { Operation, OperationBodies, OperationKind, Role } from '../../domain/operation.ts';
import type { Subject } from '../../domain/subject.ts';
import { rowOf } from '../exchange/judge.ts';
import { project } from '../exchange/project.ts';
import type { StoreWriter, SubjectRow } from '../store/store.ts';
import type { World } from '../world.ts';
import { LogChain } from './chain.ts';
import { withLogLine } from './replay.ts';

/** What the station itself puts into the log, in the name of the person who asked for it. */
export type StationWord = {
  readonly [K in OperationKind]: { readonly kind: K; readonly body: OperationBodies[K] };
}[OperationKind];

/** In whose name, in which role, from which device, in which commune. */
export interface SpokenBy {
  readonly commune: string;
  readonly actor: string;
  readonly role: Role;
  readonly device: string;
}

interface Beginning {
  readonly by: SpokenBy;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Subjects there are already that will be spoken of. */
  readonly subjects: readonly string[];
}

/**
 * Operations that no device sends: of an import, a signature, a receipt, a dose. Whoever calls has decided that they
 * hold; they are gathered here and then written with their subjects, within the caller's transaction.
 */
export class SubjectsWriting {
  readonly #tx: StoreWriter;
  readonly #world: World;
  readonly #beginning: Beginning;
  readonly #chain: LogChain;
  readonly #before: ReadonlyMap<string, SubjectRow>;
  readonly #subjects = new Map<string, Subject>();

  private constructor(
    tx: StoreWriter,
    world: World,
    state: { beginning: Beginning; chain: LogChain; before: readonly SubjectRow[] },
  ) {
    this.#tx = tx;
    this.#world = world;
    this.#beginning = state.beginning;
    this.#chain = state.chain;
    this.#before = new Map(state.before.map((row) => [row.subject.id, row]));
  }

  static async begin(tx: StoreWriter, world: World, beginning: Beginning): Promise<SubjectsWriting> {
    const { commune } = beginning.by;
    const chain = new LogChain(await tx.log.head(commune));
    const before = await tx.subjects.get(commune, [...new Set(beginning.subjects)]);
    return new SubjectsWriting(tx, world, { beginning, chain, before });
  }

  /** A subject as it stands with what was said here; undefined for one that is not there or was not asked for. */
  subject(id: string): Subject | undefined {
    return this.#subjects.get(id) ?? this.#before.get(id)?.subject;
  }

  /** Returns the operation's id. */
  say(word: StationWord, subject: string): string {
    const { at } = this.#beginning;
    const operation = this.#operation(word, subject);
    const body = { operation, seq: this.#chain.nextSeq, receivedAt: at, verdict: 'accepted' as const };
    this.#chain.add(operation, body);
    const after = withLogLine(this.subject(subject), body);
    if (after !== undefined) this.#subjects.set(subject, after);
    return operation.id;
  }

  async finish(): Promise<void> {
    const { commune } = this.#beginning.by;
    await this.#tx.log.append(commune, this.#chain.rows);
    await project(this.#tx, commune, [...this.#subjects.values()].map(rowOf), this.#before);
  }

  #operation(word: StationWord, subject: string): Operation {
    const { by, at } = this.#beginning;
    const seq = this.#chain.nextSeq;
    // The station has no outbox of its own: the log's order is its order.
    const order = { deviceSeq: seq, basis: seq - 1, deviceTime: at };
    return { id: this.#world.newId(), ...word, subject, ...by, ...order };
  }
}
