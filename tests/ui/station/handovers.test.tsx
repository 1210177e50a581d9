import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { CLOSED_DESKS } from '../../../src/client/closed-desks.ts';
import type { ArchivedHandover, HandoverSummary } from '../../../src/client/handover-desk.ts';
import type { DeskProblem } from '../../../src/client/station-desk.ts';
import { handoverDocument } from '../../../src/domain/handover.ts';
import { err, ok } from '../../../src/domain/result.ts';
import {
  checked,
  dosed,
  journey,
  passport,
  signed,
  updated,
  verified,
} from '../../support/journey-builder.ts';
import { press, pressWhenThere } from '../../support/render-app.tsx';
import { openStation } from '../../support/render-station.tsx';

const NUMBER = 'bg/25090/2022-09-04/1';
const corrected = checked('corrected', { birthDate: '12/03/1991' });
const HOA = { id: '25090.1', row: 1, listed: { name: 'Nguyễn Thị Hoa', birthDate: '12/03/1990' } };
const BAY = { id: '25090.2', row: 2, listed: { name: 'Trần Văn Bảy' } };

const made = handoverDocument([journey(HOA, corrected), journey(BAY, checked('matches'))], {
  handover: NUMBER,
  version: 1,
  commune: '25090',
  communeName: 'Xã Lộc Thành',
  madeOn: '2022-09-04',
  signedBy: { actor: 'user-police', name: 'Đỗ Văn Công' },
});
if (!made.ok) throw new Error('the list of this test can not be signed');
const document = made.value;

const SUMMARY: HandoverSummary = {
  handover: NUMBER,
  version: 1,
  digest: 'ab'.repeat(32),
  receivedAt: '2022-09-04T02:00:00.000Z',
  signed: 2,
  madeOn: '2022-09-04',
  total: 2,
  counts: document.counts,
  signedByName: 'Đỗ Văn Công',
  acknowledgedAt: undefined,
  acknowledgedByName: undefined,
};

const openArchive = async (problem?: DeskProblem) => {
  const received: string[] = [];
  const summary = (): HandoverSummary =>
    received.length === 0
      ? SUMMARY
      : {
          ...SUMMARY,
          acknowledgedAt: '2022-09-05T02:00:00.000Z',
          acknowledgedByName: 'Phạm Thị Trạm',
        };
  const content = {
    document,
    digest: SUMMARY.digest,
    signature: '',
    key: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  };
  const say = <T,>(value: T) => Promise.resolve(problem === undefined ? ok(value) : err(problem));
  await openStation({
    at: '/handovers',
    subjects: [
      journey(HOA, corrected, signed(NUMBER)).subject,
      journey(BAY, checked('matches'), signed(NUMBER), updated(), verified('right')).subject,
    ],
    desks: {
      handovers: {
        ...CLOSED_DESKS.handovers,
        list: () => say([summary()]),
        read: () => say<ArchivedHandover>({ ...summary(), content }),
        receive: (handover, version) => {
          received.push(`${handover} ${version}`);
          return say(summary());
        },
      },
    },
  });
  return { received };
};

describe('the archive of signed lists', () => {
  test('tells who signed, how many, whether the station has received it, and what became of the people', async () => {
    await openArchive();
    const line = within(await screen.findByRole('row', { name: /bg\/25090/ }));
    expect(line.getByText('Đỗ Văn Công')).toBeTruthy();
    expect(line.getByText('Chưa nhận')).toBeTruthy();
    expect(line.getByText(/^1 người chưa cập nhật sau [\d.]+ ngày$/)).toBeTruthy();
  });

  test('an open list shows the rows as they were signed, and where each stands now', async () => {
    await openArchive();
    await pressWhenThere(/^Xem danh sách bg/);
    const rows = within(await screen.findByRole('table', { name: 'Người trong danh sách' }));
    const hoa = within(rows.getByRole('row', { name: /Nguyễn Thị Hoa/ }));
    expect(hoa.getByText('12/03/1991').tagName).toBe('INS');
    expect(hoa.getByText('Đã ký bàn giao')).toBeTruthy();
    expect(within(rows.getByRole('row', { name: /Trần Văn Bảy/ })).getByText('như Nền tảng')).toBeTruthy();
  });

  test('receiving is said once, to the list that is open', async () => {
    const { received } = await openArchive();
    await pressWhenThere(/^Xem danh sách bg/);
    await pressWhenThere('Đã nhận, lưu trữ');
    expect(await screen.findByText(/Đã nhận, lưu trữ: Phạm Thị Trạm/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Đã nhận, lưu trữ' })).toBeNull();
    expect(received).toEqual([`${NUMBER} 1`]);
  });

  test('without the network it says so and asks again', async () => {
    await openArchive({ kind: 'no-network' });
    expect(await screen.findByText(/Chưa có mạng đến Trạm/)).toBeTruthy();
    press('Thử lại');
    expect(await screen.findByText(/Chưa có mạng đến Trạm/)).toBeTruthy();
  });
});

describe('passports and doses', () => {
  const right = [corrected, signed(), updated(), verified('right')] as const;

  test('tells who is ready, who is not and every reason of it', async () => {
    await openStation({
      at: '/passports',
      subjects: [
        journey(HOA, ...right).subject,
        journey(BAY, ...right, dosed('2022-09-20', false)).subject,
        journey({ id: '25090.3', row: 3, listed: { name: 'Chưa Đúng' } }).subject,
        journey({ id: '25090.4', row: 4, listed: { name: 'Đã Xem' } }, ...right, passport(false)).subject,
      ],
    });
    const ready = within(await screen.findByRole('table', { name: 'Người sẵn sàng ký' }));
    expect(ready.getAllByRole('row')).toHaveLength(2);
    expect(ready.getByText('Nguyễn Thị Hoa')).toBeTruthy();
    press(/^Người chưa ký được/);
    const blocked = within(await screen.findByRole('table', { name: 'Người chưa ký được' }));
    expect(blocked.getByRole('row', { name: /Trần Văn Bảy.*20\/09\/2022/ })).toBeTruthy();
    expect(blocked.getByRole('row', { name: /Chưa Đúng.*chưa xác minh đúng/ })).toBeTruthy();
    expect(blocked.getByRole('row', { name: /Đã Xem.*thiếu mũi/ })).toBeTruthy();
  });

  test('doses whose record is not complete are listed with how late they are', async () => {
    await openStation({
      at: '/passports',
      subjects: [journey(BAY, ...right, dosed('2022-09-20', false)).subject],
    });
    const open = within(await screen.findByRole('table', { name: 'Mũi tiêm còn thiếu thông tin' }));
    expect(open.getByRole('row', { name: /Trần Văn Bảy.*20\/09\/2022.*đã quá hạn/ })).toBeTruthy();
  });
});
