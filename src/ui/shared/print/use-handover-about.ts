import { useState } from 'react';

import type { HandoverDocument } from '../../../domain/handover.ts';
import { paper } from '../messages/vi/paper.ts';
import type { HandoverPaperAbout } from './handover-about.ts';

/** What was typed on the last paper of this session stands on the next: numbers aside, it is always the same. */
let typed: Partial<HandoverPaperAbout> = {};

/** What the paper of a handover says besides the list, with defaults from the commune's name, and how to change it. */
export function useHandoverAbout(
  document: Pick<HandoverDocument, 'communeName' | 'madeOn'>,
): readonly [HandoverPaperAbout, (change: Partial<HandoverPaperAbout>) => void] {
  const { defaults } = paper;
  const [about, setAbout] = useState<HandoverPaperAbout>(() => ({
    superior: defaults.superior,
    agency: defaults.police(document.communeName),
    number: defaults.number,
    place: defaults.place(document.communeName),
    receiver: defaults.station(document.communeName),
    receiverName: '',
    receiverPost: '',
    ...typed,
    day: document.madeOn,
  }));
  const change = (some: Partial<HandoverPaperAbout>): void => {
    const { day: _day, ...kept } = some;
    typed = { ...typed, ...kept };
    setAbout({ ...about, ...some });
  };
  return [about, change];
}
