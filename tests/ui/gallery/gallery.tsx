import '../../../src/ui/shared/tokens.css';
import '../../../src/ui/shared/base.css';

import { createRoot } from 'react-dom/client';

import { App } from '../../../src/app/app.tsx';
import { err, ok } from '../../../src/domain/result.ts';
import { ROLES } from '../../../src/domain/operation.ts';
import { fakeDesks } from '../../support/fake-desks.ts';
import { fakeParts } from '../../support/fake-parts.ts';
import { fakeDoorway, fakeSession } from '../../support/fake-session.ts';
import {
  BETWEEN_NEIGHBOURS,
  DECIDED,
  EVERY_KIND,
  manyPeople,
  WITH_A_CLERK,
} from '../../support/sample-subjects.ts';
import type { Whereabouts } from '../../../src/client/whereabouts.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { accepted, change, LISTING, operation, STATION } from '../../support/subject-builder.ts';
import { CARRY, CARRY_DESK, galleryCamera } from './carried.ts';

// Every screen without a station, for looking at: `?door=…&role=…&sync=…&camera=…` in the address says what is so.
const asked = new URLSearchParams(location.search);
const role = ROLES.find((each) => each === asked.get('role')) ?? 'hamlet';
// A facility signs whom the Platform has proved right.
const proved = (one: Subject): Subject =>
  role === 'facility' ? { ...one, entries: [...one.entries, accepted(right, one.entries.length + 2)] } : one;
const right = operation(STATION, 'verify', { listing: LISTING, outcome: 'right', reason: '' });
const { desks } = fakeDesks();
const fake = fakeSession({
  role,
  desks: { ...desks, carry: { ...desks.carry, ...CARRY_DESK } },
  carry: CARRY,
  subjects: asked.has('empty')
    ? []
    : [
        ...EVERY_KIND,
        ...(asked.has('contested') ? [BETWEEN_NEIGHBOURS, WITH_A_CLERK, DECIDED] : []),
        ...manyPeople(Number(asked.get('people') ?? 400)).map(proved),
      ],
});
if (asked.get('sync') === 'busy') {
  fake.say({
    lastSyncAt: Date.now() - 90 * 60_000,
    phase: 'failed',
    problem: { kind: 'station-silent' },
    nextTryAt: Date.now() + 60_000,
    clockAheadMinutes: 34,
    download: { rows: 2500, ofRows: 5781, complete: false },
    receipts: [
      { sent: 37, taken: 37, code: '7F3A', at: '2026-11-22T10:05:00.000Z', contested: 1, refused: 1 },
      { sent: 12, taken: 12, code: 'B04E', at: '2026-11-21T16:40:00.000Z', contested: 0, refused: 0 },
    ],
    refused: [
      {
        operation: operation(
          { actor: 'user-lan', role: 'hamlet' },
          'correct',
          { changes: { name: change('Trần Văn Bảy', 'Trần Văn Bảnh') }, evidence: 'paper' },
          { subject: '25090.4' },
        ),
        refusal: 'wrong-scope',
      },
    ],
  });
}
const FORMER: Whereabouts = {
  lastHeardAt: '2026-11-20T01:00:00.000Z',
  lastWaiting: 3,
  waitingSince: '2026-11-19T01:00:00.000Z',
  taken: { count: 37, last: 40 },
  missing: { count: 3, numbers: '38-40' },
};
const ANSWERS = {
  gone: { unlock: async () => err({ kind: 'profile-gone' as const }), knownBefore: async () => [FORMER] },
  cleared: { profiles: async () => ok([]), knownBefore: async () => [FORMER] },
  broken: { profiles: async () => err({ kind: 'storage-broken' as const }) },
  wait: { unlock: async () => err({ kind: 'wait' as const, seconds: 30 }) },
  expired: { lookAt: async () => err({ kind: 'invitation-expired' as const }) },
};
const doorName = asked.get('door');
const isAnswer = (name: string | null): name is keyof typeof ANSWERS => name !== null && name in ANSWERS;
const answers = isAnswer(doorName) ? ANSWERS[doorName] : {};
const LIVES = ['lost', 'locked-elsewhere', 'newer-waits', 'newer-has-it', 'removed'] as const;
const lived = LIVES.find((each) => each === asked.get('life'));
if (lived !== undefined) fake.life.state.set(lived);
const health = { persistent: false, usedBytes: 280_000_000, quotaBytes: 300_000_000, nearlyFull: true };
const doorway = fakeDoorway({
  ...(asked.has('full') ? { health } : {}),
  session: fake.session,
  answers,
  hasProfile: doorName !== 'new',
});
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <App
      parts={fakeParts({
        doorway,
        updateReady: asked.has('update'),
        camera: galleryCamera(asked.get('camera')),
      })}
    />,
  );
