import { expect, test } from 'vitest';
import { lostByStation } from '../../src/client/lost-by-station.ts';
import { subjectBlocks } from '../../src/client/page-block.ts';
import type { Operation } from '../../src/domain/operation.ts';
import { openedPhone } from '../device/profile-builder.ts';
import { accepted, LAN, operation, subject } from '../support/subject-builder.ts';

const note = (deviceSeq: number): Operation => ({
  ...operation(LAN, 'note', { text: 'đã ghé' }),
  device: 'device-1',
  deviceSeq,
});

test('[OB5] on two phones that are one device, what the other said never takes the place of a word that waits', async () => {
  const { vault } = (await openedPhone()).opened;
  const others = [accepted(note(1), 8), accepted(note(2), 9)];
  const block = (await subjectBlocks('25090', [{ ...subject(), entries: others }]))[0];
  if (block === undefined) throw new Error('no page');
  const before = { cursor: { seq: 9 }, generation: 1 };
  await vault.claimPlace();
  await vault.land({
    place: before,
    pages: [{ ...block, generation: 1, kind: 'snapshot', index: 0 }],
    answers: new Map(),
    records: {},
  });
  await vault.outbox.add((first) => [note(first)]);
  const after = { cursor: { seq: 1 }, generation: 2 };
  const lost = await lostByStation(vault, 'device-1', { before, after, deltas: [] });
  expect(lost.map(({ id }) => id)).toEqual([others[1]?.id]);
});
