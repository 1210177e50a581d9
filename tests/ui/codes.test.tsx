import { act, screen } from '@testing-library/react';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import type { Camera, CameraProblem, ReadCode, Watching } from '../../src/client/camera/camera.ts';
import { cameraProblemOf } from '../../src/client/camera/browser-camera.ts';
import type { CarriedIn, CarryDesk } from '../../src/client/carry-desk.ts';
import type { Carry, OpenedAnswer } from '../../src/client/carry.ts';
import { CLOSED_DESKS } from '../../src/client/closed-desks.ts';
import { err, ok } from '../../src/domain/result.ts';
import { QrSender } from '../../src/sync/qr-sender.ts';
import { camera as cameraWords } from '../../src/ui/shared/messages/vi/camera.ts';
import { carry } from '../../src/ui/shared/messages/vi/carry.ts';
import { codes as words } from '../../src/ui/shared/messages/vi/codes.ts';
import { carrying } from '../../src/ui/station/messages/vi/carrying.ts';
import { openBook, press, pressWhenThere } from '../support/render-app.tsx';
import { openStation } from '../support/render-station.tsx';

const RECEIPT = { sent: 2, taken: 2, code: '7F3A', at: '2026-11-22T10:05:00.000Z', contested: 0, refused: 0 };
const ANSWER: OpenedAnswer = { answered: 2, pages: 'none', receipt: RECEIPT };
const ANSWER_BYTES = Uint8Array.from({ length: 700 }, (_, at) => at % 251);
const PARCEL = Uint8Array.from({ length: 900 }, (_, at) => at % 253);

const CARRY: Carry = {
  pack: async () => ok({ bytes: PARCEL, count: 2, remaining: 0 }),
  open: async () => ok(ANSWER),
};

const TAKEN: CarriedIn = {
  personName: 'Ka Hoài Thương',
  communeName: 'Xã Lộc Thành',
  revoked: false,
  sent: 2,
  remaining: 0,
  receipt: { taken: 2, code: '7F3A' },
  contested: 1,
  refused: 0,
  answer: ANSWER_BYTES,
};

/** The codes that show these bytes, as a camera would have read them. */
function codesOf(bytes: Uint8Array): readonly ReadCode[] {
  const sender = new QrSender(bytes, createHash('sha256').update(bytes).digest('hex'));
  return Array.from({ length: sender.frames }, (_, at) => ({ bytes: sender.frame(at), text: '' }));
}

interface FakeCamera {
  readonly camera: Camera;
  /** The camera sees one code after the other. */
  readonly sees: (codes: readonly ReadCode[]) => Promise<void>;
  readonly lose: () => void;
  /** From now on it opens. */
  readonly mend: () => void;
  readonly isOn: () => boolean;
}

function fakeCamera(problem?: CameraProblem): FakeCamera {
  let watching: Watching | undefined;
  let broken = problem;
  return {
    camera: {
      watch: async (_video, given) => {
        if (broken !== undefined) return err(broken);
        watching = given;
        return ok({
          stop: () => {
            watching = undefined;
          },
        });
      },
    },
    sees: (codes) =>
      act(async () => {
        for (const code of codes) watching?.onCodes([code]);
      }),
    lose: () => act(() => watching?.onLost()),
    mend: () => {
      broken = undefined;
    },
    isOn: () => watching !== undefined,
  };
}

const openAtCodes = async (camera: FakeCamera, carry: Partial<Carry> = {}): Promise<void> => {
  await openBook({ hash: '#/sync/codes', carry: { ...CARRY, ...carry }, camera: camera.camera });
};

describe('on the phone', () => {
  test('the codes are shown with what is in them, then the receipt is read', async () => {
    const camera = fakeCamera();
    await openAtCodes(camera);
    expect(await screen.findByRole('img', { name: words.phone.label(2) })).toBeTruthy();
    expect(screen.getByText(words.phone.count(2))).toBeTruthy();
    expect(camera.isOn()).toBe(false);
    press(words.phone.toScan);
    await expect.poll(camera.isOn).toBe(true);
    const codes = codesOf(ANSWER_BYTES);
    await camera.sees(codes.slice(0, 2));
    expect(screen.getByText(words.read(2, codes.length))).toBeTruthy();
    await camera.sees(codes.slice(2));
    expect(await screen.findByText(words.phone.doneTitle)).toBeTruthy();
    expect(screen.getByText('2 gửi / 2 nhận · 7F3A')).toBeTruthy();
    await expect.poll(camera.isOn).toBe(false);
  });

  test('another phone’s receipt is told, and the camera goes on', async () => {
    const camera = fakeCamera();
    await openAtCodes(camera, { open: async () => err({ kind: 'other-device' }) });
    await pressWhenThere(words.phone.toScan);
    await expect.poll(camera.isOn).toBe(true);
    await camera.sees(codesOf(ANSWER_BYTES));
    expect(await screen.findByText(words.phone.problems['other-device'])).toBeTruthy();
    expect(camera.isOn()).toBe(true);
    press(words.phone.toShow);
    expect(await screen.findByRole('img', { name: words.phone.label(2) })).toBeTruthy();
  });

  test('with nothing to send there are no codes, and a way back', async () => {
    await openAtCodes(fakeCamera(), { pack: async () => err({ kind: 'nothing' }) });
    expect(await screen.findByText(carry.problems.nothing)).toBeTruthy();
    expect(screen.getByRole('link', { name: words.phone.toSync })).toBeTruthy();
  });

  test('what is too much for codes goes as a file, and says that it is still here', async () => {
    const bytes = new Uint8Array(300_000);
    await openAtCodes(fakeCamera(), { pack: async () => ok({ bytes, count: 900, remaining: 0 }) });
    expect(await screen.findByText(words.phone.tooLarge)).toBeTruthy();
    expect(screen.getByText(words.phone.stillHere)).toBeTruthy();
  });
});

describe('the camera', () => {
  const KINDS = ['not-permitted', 'no-camera', 'in-use', 'failed'] as const;

  test.each(KINDS)('%s: says why, what to do, and the way without it; tries again', async (kind) => {
    const camera = fakeCamera({ kind });
    await openAtCodes(camera);
    await pressWhenThere(words.phone.toScan);
    expect(await screen.findByText(cameraWords.problems[kind])).toBeTruthy();
    expect(screen.getByText(cameraWords.whatToDo[kind])).toBeTruthy();
    expect(screen.getByText(words.phone.withoutCamera)).toBeTruthy();
    camera.mend();
    press(cameraWords.again);
    await expect.poll(camera.isOn).toBe(true);
    expect(screen.queryByText(cameraWords.problems[kind])).toBeNull();
  });

  test('without https there is nothing to try again', async () => {
    await openAtCodes(fakeCamera({ kind: 'not-secure' }));
    await pressWhenThere(words.phone.toScan);
    expect(await screen.findByText(cameraWords.problems['not-secure'])).toBeTruthy();
    expect(screen.queryByRole('button', { name: cameraWords.again })).toBeNull();
  });

  test('taken away in the middle, it says so and can be opened again', async () => {
    const camera = fakeCamera();
    await openAtCodes(camera);
    await pressWhenThere(words.phone.toScan);
    await expect.poll(camera.isOn).toBe(true);
    camera.lose();
    expect(await screen.findByText(cameraWords.problems.lost)).toBeTruthy();
    expect(camera.isOn()).toBe(false);
    press(cameraWords.again);
    await expect.poll(camera.isOn).toBe(true);
  });

  test.each([
    ['NotAllowedError', 'not-permitted'],
    ['NotFoundError', 'no-camera'],
    ['NotReadableError', 'in-use'],
    ['UnknownError', 'failed'],
  ] as const)('the browser’s %s is %s', (name, kind) => {
    expect(cameraProblemOf(new DOMException('', name))).toEqual({ kind });
  });
});

const deskThat = (take: CarryDesk['take']): CarryDesk => ({ ...CLOSED_DESKS.carry, take });

describe('at the station', () => {
  test('who, how many and the receipt’s code; then the receipt as codes, until the clerk says done', async () => {
    const camera = fakeCamera();
    const taken: Uint8Array[] = [];
    const take = async (bytes: Uint8Array) => {
      taken.push(bytes);
      return ok(TAKEN);
    };
    await openStation({ at: '/carry', desks: { carry: deskThat(take) }, camera: camera.camera });
    await pressWhenThere(words.station.start);
    await expect.poll(camera.isOn).toBe(true);
    await camera.sees([
      { bytes: new TextEncoder().encode('https://example.com'), text: 'https://example.com' },
    ]);
    expect(screen.getByText(words.looking)).toBeTruthy();
    await camera.sees(codesOf(PARCEL));
    expect(await screen.findByText(carrying.from('Ka Hoài Thương'))).toBeTruthy();
    expect(screen.getByText('2 gửi / 2 nhận · 7F3A')).toBeTruthy();
    expect(screen.getByText(carrying.more(1, 0))).toBeTruthy();
    expect(taken).toEqual([PARCEL]);
    expect(screen.getByRole('img', { name: words.station.showLabel })).toBeTruthy();
    press(words.station.done);
    expect(await screen.findByRole('button', { name: words.station.start })).toBeTruthy();
  });

  test('for another station: the reason, and where the changes are', async () => {
    const camera = fakeCamera();
    const take = async () => err({ kind: 'other-station' } as const);
    await openStation({ at: '/carry', desks: { carry: deskThat(take) }, camera: camera.camera });
    await pressWhenThere(words.station.start);
    await expect.poll(camera.isOn).toBe(true);
    await camera.sees(codesOf(PARCEL));
    expect(await screen.findByText(words.station.problems['other-station'])).toBeTruthy();
    press(words.station.again);
    await expect.poll(camera.isOn).toBe(true);
  });

  test('without the station’s network what was read is kept and given again', async () => {
    const camera = fakeCamera();
    let asked = 0;
    const take = async () => {
      asked += 1;
      return asked === 1 ? err({ kind: 'no-network' } as const) : ok(TAKEN);
    };
    await openStation({ at: '/carry', desks: { carry: deskThat(take) }, camera: camera.camera });
    await pressWhenThere(words.station.start);
    await expect.poll(camera.isOn).toBe(true);
    await camera.sees(codesOf(PARCEL));
    await pressWhenThere('Thử lại');
    expect(await screen.findByText(carrying.from('Ka Hoài Thương'))).toBeTruthy();
  });
});
