import { CFB } from 'xlsx';

import { quietly } from './quiet.ts';

/** The part of the library's container reader that is used; it has no types for it. */
interface ContainerReader {
  readonly read: (
    bytes: Uint8Array,
    options: { readonly type: 'array' },
  ) => { readonly FullPaths: readonly string[] };
}

// eslint-disable-next-line typescript/no-unsafe-assignment -- the library types its container reader as `any`
const containers: ContainerReader = CFB;

/** Names of the streams in an OLE container (.xls, encrypted .xlsx, .doc …); undefined when it is broken. */
export function streamNames(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return quietly(() => containers.read(bytes, { type: 'array' }).FullPaths);
  } catch {
    return undefined;
  }
}
