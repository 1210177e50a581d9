import { CARRY_EXTENSION, type Bytes } from '../../../client/carry.ts';
import { saveBytes } from '../save-file.ts';

/** Puts a carried file with the downloads. */
export const saveCarried = (name: string, bytes: Bytes): void =>
  saveBytes(`${name}${CARRY_EXTENSION}`, bytes, 'application/octet-stream');

/** Whether this browser passes files on to other apps. */
export const canShareCarried = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [sharedFile('a', Uint8Array.of(1))] });

/** Gives the file to another app. Whoever closes the sheet has shared nothing; what can't be shared is saved. */
export async function shareCarried(name: string, bytes: Bytes): Promise<'shared' | 'closed' | 'saved'> {
  try {
    await navigator.share({ files: [sharedFile(name, bytes)] });
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'closed';
    saveCarried(name, bytes);
    return 'saved';
  }
}

/** Browsers share only files of kinds they know; whoever opens it looks at what is inside, not at the name. */
const sharedFile = (name: string, bytes: Bytes): File =>
  new File([bytes], `${name}${CARRY_EXTENSION}.txt`, { type: 'text/plain' });
