import * as v from 'valibot';
import { SigningKey } from '../device/signing-key.ts';
import { attempt } from '../device/storage.ts';
import { dayInVietnam } from '../domain/calendar.ts';
import { handoverDocument, type HandoverDocument, type HandoverProblem } from '../domain/handover.ts';
import type { SubjectId } from '../domain/operation.ts';
import { err, type Result } from '../domain/result.ts';
import { handoverText } from '../sync/handover-text.ts';
import type { SignedHandover } from '../workbook/handover-workbook.ts';
import type { Book } from './book.ts';
import { deskProblemOf, type DeskLink } from './desk-link.ts';
import {
  archivedSchema,
  handoverRefusal,
  receiptSchema,
  summariesSchema,
  summarySchema,
} from './handover-schema.ts';
import type {
  ArchivedHandover,
  HandoverAbout,
  HandoverDesk,
  HandoverReceipt,
  HandoverSummary,
  HandOverProblem,
} from './handover-desk.ts';
import { hexOf, sha256Hex } from './hash.ts';
import type { JsonProblem } from './station-json.ts';
import type { DeskProblem } from './station-desk.ts';
import type { Profile } from './session.ts';

export interface HandoverParts {
  readonly link: DeskLink;
  readonly book: Book;
  readonly profile: Profile;
}

/** The signed lists of one commune, over HTTP; the signature is made here. */
export class HttpHandoverDesk implements HandoverDesk {
  readonly #parts: HandoverParts;
  readonly #key: SigningKey;

  constructor(parts: HandoverParts) {
    this.#parts = parts;
    this.#key = new SigningKey(parts.profile.id, parts.link.world.databases);
  }

  readonly draft = (
    subjects: readonly SubjectId[],
    about: HandoverAbout,
  ): Result<HandoverDocument, HandoverProblem> => {
    const { book, profile, link } = this.#parts;
    const { addendumTo, ...said } = about;
    const madeOn = dayInVietnam(new Date(link.world.now()).toISOString());
    const readings = subjects.flatMap((id) => book.get(id) ?? []);
    return handoverDocument(readings, {
      handover: addendumTo?.handover ?? this.#newName(madeOn),
      version: (addendumTo?.version ?? 0) + 1,
      commune: profile.commune,
      communeName: profile.communeName,
      madeOn,
      signedBy: { actor: profile.actor, ...said },
      ...(addendumTo === undefined ? {} : { addendumTo }),
    });
  };

  readonly handOver = async (
    document: HandoverDocument,
  ): Promise<Result<HandoverReceipt, HandOverProblem>> => {
    const text = handoverText(document);
    const signed = await attempt(() => this.#key.sign(text));
    if (!signed.ok) return signed;
    const { link } = this.#parts;
    const { key, signature } = signed.value;
    const known = await link.ask({ method: 'POST', path: '/api/devices/key', body: { key } }, v.unknown());
    if (!known.ok) return err(problemOf(known.error));
    const body: SignedHandover = { document, digest: await sha256Hex(text), signature, key };
    const handed = await link.ask({ method: 'POST', path: '/api/handovers', body }, receiptSchema);
    return handed.ok ? handed : err(problemOf(handed.error));
  };

  readonly list = (): Promise<Result<readonly HandoverSummary[], DeskProblem>> =>
    this.#parts.link.get('/api/handovers', summariesSchema);

  readonly read = (handover: string, version: number): Promise<Result<ArchivedHandover, DeskProblem>> =>
    this.#parts.link.get(pathOf(handover, version), archivedSchema);

  readonly receive = (handover: string, version: number): Promise<Result<HandoverSummary, DeskProblem>> =>
    this.#parts.link.post(`${pathOf(handover, version)}/receive`, {}, summarySchema);

  readonly workbook = async (signed: SignedHandover): Promise<Uint8Array<ArrayBuffer>> => {
    const { writeHandoverWorkbook } = await import('../workbook/handover-workbook.ts');
    return new Uint8Array(await writeHandoverWorkbook(signed, handoverText(signed.document)));
  };

  /** `<commune>-<yyyymmdd>-<4 hexadecimal digits>`: two police devices may draft on the same day without network. */
  #newName(madeOn: string): string {
    const { profile, link } = this.#parts;
    const chance = hexOf(link.world.random(2)).toUpperCase();
    return `${profile.commune}-${madeOn.replaceAll('-', '')}-${chance}`;
  }
}

const pathOf = (handover: string, version: number): string =>
  `/api/handovers/${encodeURIComponent(handover)}/${version}`;

function problemOf(problem: JsonProblem): HandOverProblem {
  if (problem.kind === 'no-network') return problem;
  switch (problem.error) {
    case 'handover-refused':
      return { kind: 'refused', doubts: handoverRefusal(problem.text) };
    case 'version-taken':
      return { kind: 'version-taken' };
    case 'not-signed-here':
    case 'key-taken':
      return { kind: 'not-signed-here' };
    default:
      return deskProblemOf(problem);
  }
}
