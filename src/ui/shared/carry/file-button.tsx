import { useRef } from 'react';

import type { Bytes } from '../../../client/carry.ts';
import { Button } from '../button.tsx';

interface Props {
  readonly text: string;
  readonly busy: boolean;
  readonly look?: 'main' | 'plain';
  readonly wide?: boolean;
  /** Several may be chosen at once. */
  readonly many?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files to open. Of any name: what was shared may have lost its own, and the inside tells. */
export function FileButton({ text, busy, look = 'plain', wide = false, many = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text}
        multiple={many}
        data-testid="carried-file"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // Emptied, so that the same file can be chosen again.
          event.target.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
      <Button look={look} wide={wide} icon="upload" busy={busy} onPress={() => input.current?.click()}>
        {text}
      </Button>
    </>
  );
}

export const bytesOf = async (file: File): Promise<Bytes> => new Uint8Array(await file.arrayBuffer());
