import type { DeviceSaid } from './device-said.ts';

export interface Device {
  readonly commune: string;
  readonly id: string;
  readonly tokenHash: string;
  readonly user: string;
  readonly enrolledAt: string;
  readonly lastHeardAt: string | undefined;
  readonly lastWaiting: number;
  readonly lastReceipt: string;
  readonly revokedAt: string | undefined;
  /** Public P-256 key as JWK text, of the police: what this device signs is proved by it. */
  readonly signingKey?: string | undefined;
  /** Its sequences that are at the station, as `numberRanges` writes them; undefined where they weren't counted. */
  readonly takenNumbers: string | undefined;
  readonly said: DeviceSaid;
  /** SHA-256 of the mark its browser was given (device-mark.ts). */
  readonly mark?: string | undefined;
}

/** A device that has just joined: it has said nothing yet. */
export type NewDevice = Pick<Device, 'commune' | 'id' | 'tokenHash' | 'user' | 'enrolledAt'>;

/** "37 gửi / 37 nhận · 7F3A": what one exchange brought, as the device shows it too. */
export interface KeptReceipt {
  readonly device: string;
  readonly at: string;
  readonly code: string;
  readonly sent: number;
  readonly taken: number;
}

/** What an exchange leaves behind about the device. */
export interface Heard {
  readonly at: string;
  readonly waiting: number;
  readonly receipt: Omit<KeptReceipt, 'device' | 'at'> | undefined;
  readonly said: DeviceSaid;
}

export interface DeviceReader {
  readonly deviceByToken: (tokenHash: string) => Promise<Device | undefined>;
  readonly device: (commune: string, id: string) => Promise<Device | undefined>;
  readonly devices: (commune: string) => Promise<readonly Device[]>;
  readonly devicesByMark: (mark: string) => Promise<readonly Device[]>;
  /** Newest first; of one code when it is given. */
  readonly receipts: (
    commune: string,
    asked: { readonly code?: string; readonly limit: number },
  ) => Promise<readonly KeptReceipt[]>;
}

export interface DeviceWriter {
  readonly addDevice: (device: NewDevice) => Promise<void>;
  readonly heard: (device: Pick<Device, 'commune' | 'id'>, heard: Heard) => Promise<void>;
  readonly took: (device: Pick<Device, 'commune' | 'id'>, takenNumbers: string) => Promise<void>;
  readonly keepMark: (device: Pick<Device, 'commune' | 'id'>, mark: string) => Promise<void>;
  readonly revoke: (commune: string, device: string, at: string) => Promise<void>;
  /** The first key stays. */
  readonly keepSigningKey: (commune: string, device: string, key: string) => Promise<void>;
}
