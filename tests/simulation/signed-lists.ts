import { createHash } from 'node:crypto';
import { IDENTITY_FIELDS } from '../../src/domain/field.ts';
import { lastSignature, type HandoverDocument, type HandoverName } from '../../src/domain/handover.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { handoverEntry } from '../../src/domain/signable.ts';
import { prove } from '../../src/station/handover/prove.ts';
import type { Store } from '../../src/station/store/store.ts';
import { handoverText } from '../../src/sync/handover-text.ts';
import { COMMUNE } from './template.ts';
import type { Verdict } from './verdict.ts';

/** What the police signed, written down when they did; the archive is measured with it. */
export class SignedLists {
  readonly #documents = new Map<string, HandoverDocument>();
  /** Digests of lists the station said it has, or was seen to have. */
  readonly #there = new Set<string>();
  readonly #signedSubjects = new Map<string, Set<string>>();

  /** The police are about to sign this; returns its digest. */
  draft(document: HandoverDocument): string {
    const digest = createHash('sha256').update(handoverText(document)).digest('hex');
    this.#documents.set(digest, document);
    return digest;
  }

  /** The station said that it has it. */
  takenBy(digest: string): void {
    this.#there.add(digest);
  }

  /** The station is an older one now: its archive may lack what came after. */
  forget(): void {
    this.#there.clear();
    this.#signedSubjects.clear();
  }

  newest(): HandoverDocument | undefined {
    return [...this.#documents.values()].at(-1);
  }

  newestName(): HandoverName | undefined {
    const digest = [...this.#there].at(-1);
    const document = digest === undefined ? undefined : this.#documents.get(digest);
    if (digest === undefined || document === undefined) return undefined;
    return { handover: document.handover, version: document.version, digest };
  }

  /** A `sign` was found in the log. */
  signature({ digest }: HandoverName, subject: string, verdict: Verdict): void {
    const rows = this.#documents.get(digest)?.rows ?? [];
    if (!rows.some((row) => row.subject === subject)) {
      verdict.find('overwritten', `${subject} carries a signature nobody gave`);
    }
    const subjects = this.#signedSubjects.get(digest) ?? new Set();
    if (subjects.has(subject)) verdict.find('duplicated', `${subject} was signed twice by one list`);
    this.#signedSubjects.set(digest, subjects.add(subject));
  }

  /** The whole archive: each list there is just what was signed, and none is missing. */
  async look(store: Store, verdict: Verdict): Promise<void> {
    if (this.#documents.size === 0) return;
    const archive = await store.read(async (tx) => {
      const all = await tx.handovers.all(COMMUNE);
      return Promise.all(
        all.map(async (each) => ({
          ...each,
          text: (await tx.handovers.text(COMMUNE, each.handover, each.version)) ?? '',
        })),
      );
    });
    for (const { digest, text, signature, key, handover, version } of archive) {
      const document = this.#documents.get(digest);
      const name = `${handover}/${version}`;
      const proved = await prove({ text, digest, signature, key });
      if (!proved.ok) verdict.find('overwritten', `the list ${name} is not proved: ${proved.error.kind}`);
      if (document === undefined || handoverText(document) !== text) {
        verdict.find('overwritten', `the list ${name} is not what was signed`);
      }
      const missing = document?.rows.filter((row) => !this.#signedSubjects.get(digest)?.has(row.subject));
      if (missing?.length !== 0) verdict.find('lost', `the list ${name} is there without its signatures`);
      this.#there.add(digest);
    }
    const digests = new Set(archive.map((each) => each.digest));
    for (const digest of this.#there) {
      if (!digests.has(digest)) verdict.find('lost', `a signed list the station had: ${digest.slice(0, 8)}`);
    }
    for (const digest of this.#signedSubjects.keys()) {
      if (!digests.has(digest)) verdict.find('lost', `signatures without their list: ${digest.slice(0, 8)}`);
    }
  }

  /** While a subject carries a signature and nobody has returned it, it says what was signed. */
  changedSince(reading: SubjectReading): readonly string[] {
    if (reading.stage !== 'signed' && reading.stage !== 'updated') return [];
    const digest = lastSignature(reading)?.digest ?? '';
    const row = this.#documents.get(digest)?.rows.find((each) => each.subject === reading.subject.id);
    const now = handoverEntry(reading);
    if (row === undefined || !now.ok) return [`${reading.subject.id} is signed and says nothing signable`];
    const { result, confirmed } = now.value;
    const isSame =
      row.result === result && IDENTITY_FIELDS.every((field) => row.confirmed[field] === confirmed[field]);
    return isSame ? [] : [`${reading.subject.id} says something else than what was signed`];
  }
}
