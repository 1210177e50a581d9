import * as v from 'valibot';
import { v7 } from 'uuid';
import type { SaidStore, SaidWord } from '../device/said-store.ts';
import { attempt } from '../device/storage.ts';
import { CLOSE_REASONS, type OperationId, type OperationOf } from '../domain/operation.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { REFUSALS, VERDICTS } from '../domain/subject.ts';
import { Cell } from './cell.ts';
import { type DeskLink, deskProblemOf } from './desk-link.ts';
import type {
  Answered,
  PassportPerson,
  PassportWord,
  SayProblem,
  SigningDesk,
  Unanswered,
} from './facility-desk.ts';
import { lineOf } from './make-operation.ts';
import type { Profile } from './session.ts';
import type { DeskProblem } from './station-desk.ts';

interface Parts {
  readonly link: DeskLink;
  readonly profile: Profile;
  readonly said: SaidStore;
}

/** Signing from above the communes, over HTTP. */
export class HttpSigningDesk implements SigningDesk {
  readonly unanswered = new Cell<readonly Unanswered[]>([]);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What was said before the app was closed, and never answered. */
  async load(): Promise<void> {
    this.unanswered.set((await this.#parts.said.all()).flatMap(unansweredOf));
  }

  readonly people = async (commune: string): Promise<Result<readonly PassportPerson[], DeskProblem>> => {
    const read = await this.#parts.link.get(pathOf(commune), peopleSchema);
    return read.ok ? ok(read.value.people.map((person) => ({ ...person, commune }))) : read;
  };

  readonly say = async (
    person: PassportPerson,
    word: PassportWord,
  ): Promise<Result<Answered, SayProblem>> => {
    const kept = await attempt(() =>
      this.#parts.said.keep((deviceSeq) => ({
        operation: this.#operation(person, word, deviceSeq),
        about: person.name,
      })),
    );
    return kept.ok ? this.#send(kept.value) : err(storageProblem(kept.error.kind));
  };

  readonly sendAgain = async (id: OperationId): Promise<Result<Answered, SayProblem>> => {
    const found = await attempt(() => this.#parts.said.all());
    if (!found.ok) return err(storageProblem(found.error.kind));
    const word = found.value.find(({ operation }) => operation.id === id);
    if (word !== undefined) return this.#send(word);
    // Answered meanwhile, in another tab.
    this.#forget(id);
    return ok({ kind: 'taken' });
  };

  async #send(word: SaidWord): Promise<Result<Answered, SayProblem>> {
    const { link, said } = this.#parts;
    const { operation } = word;
    const answer = await link.ask(
      { method: 'POST', path: pathOf(operation.commune), body: { operation } },
      answerSchema,
    );
    if (!answer.ok) {
      const others = this.unanswered.current().filter((each) => each.operation !== operation.id);
      this.unanswered.set([...others, ...unansweredOf(word)]);
      return err(deskProblemOf(answer.error));
    }
    // Left behind by a full disk, it is only asked once more, and answered the same.
    await attempt(() => said.drop(operation.id));
    this.#forget(operation.id);
    const { verdict, refusal } = answer.value;
    return ok(verdict === 'refused' ? { kind: 'refused', refusal } : { kind: 'taken' });
  }

  #forget(id: OperationId): void {
    const left = this.unanswered.current().filter((each) => each.operation !== id);
    if (left.length < this.unanswered.current().length) this.unanswered.set(left);
  }

  #operation(
    person: PassportPerson,
    { signed, reason }: PassportWord,
    deviceSeq: number,
  ): OperationOf<'passport'> {
    const { link, profile } = this.#parts;
    const now = link.world.now();
    return {
      id: v7({ msecs: now, random: link.world.random(16) }),
      kind: 'passport',
      body: { signed, reason: lineOf(reason) },
      subject: person.id,
      commune: person.commune,
      actor: profile.actor,
      role: 'facility',
      device: profile.device,
      deviceSeq,
      basis: person.basis,
      deviceTime: new Date(now).toISOString(),
    };
  }
}

const pathOf = (commune: string): string => `/api/passports/${encodeURIComponent(commune)}`;

const unansweredOf = ({ operation, about }: SaidWord): readonly Unanswered[] =>
  operation.kind === 'passport'
    ? [{ operation: operation.id, subject: operation.subject, name: about, ...operation.body }]
    : [];

const storageProblem = (kind: string): SayProblem =>
  kind === 'storage-full' ? { kind: 'storage-full' } : { kind: 'storage-broken' };

const text = v.string();
const blockSchema = v.variant('kind', [
  v.object({ kind: v.literal('not-verified') }),
  v.object({ kind: v.literal('contested') }),
  v.object({ kind: v.literal('closed'), reason: v.picklist(CLOSE_REASONS) }),
  v.object({ kind: v.literal('incomplete-dose'), on: text }),
  v.object({ kind: v.literal('held-back'), reason: text }),
]);
const peopleSchema = v.object({
  people: v.array(
    v.object({
      id: text,
      name: text,
      birthDate: text,
      sex: text,
      idNumber: text,
      hamlet: text,
      basis: v.number(),
      state: v.variant('kind', [
        v.object({ kind: v.literal('ready') }),
        v.object({ kind: v.literal('signed'), on: text }),
        v.object({ kind: v.literal('blocked'), why: v.array(blockSchema) }),
      ]),
    }),
  ),
});
// A newer station's reason is no reason not to hear that it refused.
const answerSchema = v.object({
  verdict: v.picklist(VERDICTS),
  refusal: v.optional(v.fallback(v.optional(v.picklist(REFUSALS)), undefined)),
});
