import type { HandoverDocument, HandoverName } from '../../domain/handover.ts';

/** What the archive says of a list without opening it. */
export interface HandoverHead {
  readonly madeOn: string;
  readonly counts: HandoverDocument['counts'];
  readonly signedByName: string;
  readonly addendumTo?: HandoverName;
}

/** A signed list as it was received; frozen but for the station's acknowledgement. */
export interface Handover {
  readonly commune: string;
  readonly handover: string;
  readonly version: number;
  readonly digest: string;
  readonly signature: string;
  /** Public P-256 key as JWK. */
  readonly key: { readonly kty: string; readonly crv: string; readonly x: string; readonly y: string };
  readonly actor: string;
  readonly device: string;
  readonly receivedAt: string;
  readonly head: HandoverHead;
  readonly acknowledgedAt: string | undefined;
  readonly acknowledgedByName: string | undefined;
}

export interface HandoverReader {
  readonly get: (commune: string, handover: string, version: number) => Promise<Handover | undefined>;
  /** The canonical text that was signed. */
  readonly text: (commune: string, handover: string, version: number) => Promise<string | undefined>;
  /** Newest first. */
  readonly all: (commune: string) => Promise<readonly Handover[]>;
  /** 0 when there is none. */
  readonly newestVersion: (commune: string, handover: string) => Promise<number>;
}

export interface HandoverWriter {
  readonly add: (handover: Handover, text: string) => Promise<void>;
  /** The first acknowledgement stays. */
  readonly acknowledge: (handover: Handover, at: string, byName: string) => Promise<void>;
}
