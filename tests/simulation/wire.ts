import { gunzipSync, gzipSync } from 'node:zlib';
import type { Operation } from '../../src/domain/operation.ts';
import { joinFrames } from '../../src/sync/frame.ts';

/** What a phone sends in one exchange, as far as anybody here looks into it. */
export interface Parcel {
  readonly protocol: number;
  readonly operations: readonly Operation[];
}

/** Undefined for any other question to the station. */
export function parcelOf(path: string, { body }: RequestInit): Parcel | undefined {
  if (path !== '/api/sync' || !(body instanceof Uint8Array)) return undefined;
  return JSON.parse(gunzipSync(body).toString()) as Parcel;
}

export const withParcel = (init: RequestInit, parcel: unknown): RequestInit => ({
  ...init,
  body: new Uint8Array(gzipSync(JSON.stringify(parcel), { level: 1 })),
});

/** The answer with another header before the same blocks; as it is when it is no answer to a parcel. */
export async function withHeader(
  response: Response,
  change: (header: unknown) => unknown,
): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200) return new Response(bytes, { status: response.status });
  const end = 4 + new DataView(bytes.buffer).getUint32(0);
  const header: unknown = JSON.parse(gunzipSync(bytes.subarray(4, end)).toString());
  const changed = gzipSync(JSON.stringify(change(header)), { level: 1 });
  return new Response(joinFrames(changed, [bytes.subarray(end)]));
}
