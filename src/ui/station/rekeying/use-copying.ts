import { useRef, useState, type RefObject } from 'react';

import type { RekeyingItem } from '../../../domain/platform-work.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { rekeyingWords } from '../messages/words.ts';
import { copyOrder, type CopyStep } from './copy-order.ts';
import { putOnClipboard } from './put-on-clipboard.ts';

/** What of one person was taken to the Platform already, and what is next. */
export interface Copying {
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** Undefined when everything was copied: then the first is next again. */
  readonly next: CopyStep | undefined;
  readonly copied: ReadonlySet<CopyStep['key']>;
  /** What happened last, in words. */
  readonly said: string;
  readonly copyNext: () => Promise<void>;
  readonly copy: (key: CopyStep['key']) => Promise<void>;
}

export function useCopying(item: RekeyingItem): Copying {
  const words = useWords(rekeyingWords);
  const { fields } = useWords(sharedWords);
  const sheet = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<ReadonlySet<CopyStep['key']>>(new Set());
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const order = copyOrder(item);

  const copyAt = async (index: number): Promise<void> => {
    const step = order[index];
    if (step === undefined) return;
    const what = step.key === 'find' ? words.findName : fields[step.key];
    const shown = sheet.current?.querySelector(`[data-copy="${step.key}"]`) ?? null;
    setAt(index + 1);
    setCopied((before) => new Set([...before, step.key]));
    const how = await putOnClipboard(step.value, shown);
    setSaid(how === 'copied' ? words.copiedSay(what, step.value) : words.selectedSay(what));
  };
  return {
    sheet,
    next: order[at],
    copied,
    said,
    copyNext: () => copyAt(at < order.length ? at : 0),
    copy: (key) => copyAt(order.findIndex((step) => step.key === key)),
  };
}
