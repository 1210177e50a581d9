import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import type { CarriedIn, CarryDesk, TakeProblem } from '../../src/client/carry-desk.ts';
import type { Carry, OpenProblem } from '../../src/client/carry.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import { carry as words } from '../../src/ui/shared/messages/vi/carry.ts';
import { carrying } from '../../src/ui/station/messages/vi/carrying.ts';
import { openBook, press } from '../support/render-app.tsx';
import { openStation } from '../support/render-station.tsx';

const BYTES = new Uint8Array([1, 2, 3]);

const bring = async (...names: readonly string[]): Promise<void> => {
  const input = await screen.findByTestId('carried-file');
  fireEvent.change(input, { target: { files: names.map((name) => new File([name], name)) } });
};

/** The names under which files were offered for download. */
function downloads(): readonly string[] {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

describe('the phone', () => {
  const carryOf = (opened: Awaited<ReturnType<Carry['open']>>): Carry => ({
    pack: async () => ok({ bytes: BYTES, count: 12, remaining: 3 }),
    open: async () => opened,
  });

  test('[CY7] what was carried and has no answer yet is said with count and time, never as sent', async () => {
    const fake = await openBook({ hash: '#/sync' });
    await screen.findByRole('heading', { name: 'Không có mạng?' });
    fake.say({ carried: [{ at: Date.parse('2026-11-25T09:40:00Z'), way: 'file', count: 12 }] });
    expect(await screen.findByText(/^12 thay đổi đã chép ra tệp lúc .*, chưa có biên nhận\.$/)).toBeTruthy();
    expect(screen.getByText(words.stillHere)).toBeTruthy();
  });

  test('a file is saved under a name that names nobody; what did not fit is told', async () => {
    const names = downloads();
    await openBook({ hash: '#/sync', carry: carryOf(err({ kind: 'nothing-new' })) });
    await screen.findByRole('heading', { name: 'Không có mạng?' });
    press(words.save);
    expect(await screen.findByText(words.packed(12))).toBeTruthy();
    expect(screen.getByText(words.remaining(3))).toBeTruthy();
    expect(names).toEqual([expect.stringMatching(/^SoThon gui Tram [\d -]+\.sothon$/)]);
  });

  test('an answer tells what was taken, by its receipt', async () => {
    const receipt = { sent: 12, taken: 12, code: '7F3A', at: '', contested: 0, refused: 0 };
    const opened = ok({ answered: 12, pages: 'older', receipt } as const);
    await openBook({ hash: '#/sync', carry: carryOf(opened) });
    await bring('a.sothon');
    expect(await screen.findByText(words.opened(12))).toBeTruthy();
    expect(screen.getByText(words.receipt(12, 12, '7F3A'))).toBeTruthy();
    expect(screen.getByText(words.pages.older)).toBeTruthy();
  });

  test.each([
    [{ kind: 'other-station' }, words.problems['other-station']],
    [{ kind: 'other-device' }, words.problems['other-device']],
    [{ kind: 'damaged' }, words.problems.damaged],
    [{ kind: 'nothing-new' }, words.problems['nothing-new']],
    [{ kind: 'wrong-kind', found: 'up' }, words.wrongKind.up],
  ] as const satisfies readonly (readonly [OpenProblem, string])[])(
    'a file that is of no use says why: %o',
    async (problem, sentence) => {
      await openBook({ hash: '#/sync', carry: carryOf(err(problem)) });
      await bring('a.sothon');
      expect(await screen.findByText(sentence)).toBeTruthy();
    },
  );
});

describe('the station', () => {
  const taken: CarriedIn = {
    personName: 'Ka Lưới',
    communeName: 'Xã Lộc Thành',
    revoked: false,
    sent: 12,
    remaining: 2,
    receipt: { taken: 12, code: '7F3A' },
    contested: 1,
    refused: 0,
    answer: BYTES,
  };
  const deskOf = (...answers: readonly Result<CarriedIn, TakeProblem>[]): CarryDesk => {
    const left = [...answers];
    return {
      take: async () => left.shift() ?? err({ kind: 'no-network' }),
      startFile: async () => ok(BYTES),
    };
  };

  test('each of several files says whose it was and its code, or why it was not taken', async () => {
    const names = downloads();
    await openStation({
      at: '/carry',
      desks: {
        carry: deskOf(ok(taken), err({ kind: 'other-station' }), err({ kind: 'no-network' }), ok(taken)),
      },
    });
    await bring('mot.sothon', 'hai.sothon', 'ba.sothon');
    expect(await screen.findByText(carrying.from('Ka Lưới'))).toBeTruthy();
    expect(screen.getByText(carrying.receipt(12, 12, '7F3A'))).toBeTruthy();
    expect(screen.getByText(carrying.more(1, 0))).toBeTruthy();
    expect(screen.getByText(carrying.remaining(2))).toBeTruthy();
    expect(await screen.findByText(carrying.problems['other-station'])).toBeTruthy();
    expect(await screen.findByText(carrying.problems['no-network'])).toBeTruthy();
    press(carrying.saveAnswer);
    expect(names).toEqual([expect.stringMatching(/^SoThon tra loi 7F3A [\d -]+\.sothon$/)]);
    // What is another station's stays so; what had no network may pass now.
    press(carrying.again);
    await waitFor(() => expect(screen.getAllByText(carrying.from('Ka Lưới'))).toHaveLength(2));
    expect(screen.queryByText(carrying.problems['no-network'])).toBeNull();
  });

  test('a revoked phone’s words are kept and not applied, and the screen says so', async () => {
    await openStation({
      at: '/carry',
      desks: { carry: deskOf(ok({ ...taken, revoked: true, refused: 12 })) },
    });
    await bring('mot.sothon');
    expect(await screen.findByText(carrying.revoked)).toBeTruthy();
  });
});
