import type {
  ArchivedHandover,
  HandoverDesk,
  HandoverReceipt,
  HandoverSummary,
  HandOverProblem,
} from '../../src/client/handover-desk.ts';
import { handoverDocument, type HandoverDocument } from '../../src/domain/handover.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { readSubject } from '../../src/sync/reading.ts';

/** A station's archive in memory, which takes what is handed to it unless a test says otherwise. */
export interface FakeHandovers {
  readonly handovers: HandoverDesk;
  /** Every list that was handed over, as often as it was. */
  readonly handed: readonly HandoverDocument[];
  /** The next hand over ends so; the list may be there or not. */
  readonly fail: (problem: HandOverProblem) => void;
}

const DIGEST = '7f3a09c25b11d0e4'.padEnd(64, '0');

/** Draws lists up of these subjects as they are here. */
export function fakeHandovers(subjects: readonly Subject[]): FakeHandovers {
  const readings = new Map(subjects.map((subject) => [subject.id, readSubject(subject)]));
  const handed: HandoverDocument[] = [];
  let problem: HandOverProblem | undefined;
  let drawn = 0;
  const handovers: HandoverDesk = {
    draft: (ids, { addendumTo, ...signedBy }) => {
      drawn += 1;
      return handoverDocument(
        ids.flatMap((id) => readings.get(id) ?? []),
        {
          handover: addendumTo?.handover ?? `25090-20220905-${String(drawn).padStart(4, '0')}`,
          version: (addendumTo?.version ?? 0) + 1,
          commune: '25090',
          communeName: 'Xã Lộc Thành',
          madeOn: '2022-09-05',
          signedBy: { actor: 'user-lan', ...signedBy },
          ...(addendumTo === undefined ? {} : { addendumTo }),
        },
      );
    },
    handOver: async (document) => {
      handed.push(document);
      const failing = problem;
      problem = undefined;
      return failing === undefined ? ok(receiptOf(document)) : err(failing);
    },
    list: async () => ok(handed.map(summaryOf)),
    read: async (handover, version) => {
      const document = handed.find((each) => each.handover === handover && each.version === version);
      return document === undefined ? err({ kind: 'station-error', status: 404 }) : ok(archivedOf(document));
    },
    receive: async () => err({ kind: 'not-allowed' }),
    workbook: async () => new Uint8Array([1]),
  };
  return {
    handovers,
    handed,
    fail: (next) => {
      problem = next;
    },
  };
}

const receiptOf = ({ handover, version, rows }: HandoverDocument): HandoverReceipt => ({
  handover,
  version,
  digest: DIGEST,
  receivedAt: '2022-09-05T03:00:00.000Z',
  signed: rows.length,
});

const summaryOf = (document: HandoverDocument): HandoverSummary => ({
  ...receiptOf(document),
  madeOn: document.madeOn,
  total: document.counts.total,
  counts: document.counts,
  signedByName: document.signedBy.name ?? '',
  acknowledgedAt: undefined,
  acknowledgedByName: undefined,
});

const archivedOf = (document: HandoverDocument): ArchivedHandover => ({
  ...summaryOf(document),
  content: { document, digest: DIGEST, signature: 'c2ln', key: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
});
