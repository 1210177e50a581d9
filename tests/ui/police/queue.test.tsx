import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';

import type { Operation } from '../../../src/domain/operation.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import type { FakeSession } from '../../support/fake-session.ts';
import { openBook, press, type } from '../../support/render-app.tsx';
import { listed } from '../../support/sample-subjects.ts';
import { change, LAN, LISTING, MINH, operation } from '../../support/subject-builder.ts';

const said = (name: string, to: string, author = LAN): Operation =>
  operation(author, 'correct', { changes: { name: change(name, to, [LISTING]) }, evidence: 'card' });

/** Three who wait for the police, in the queue's order; nobody of them exists. */
const WAITING: readonly Subject[] = [
  listed(1, { name: 'Trần Thị Một', idNumber: '068190000001' }, [said('Trần Thị Một', 'Trần Thị Mốt')]),
  listed(2, { name: 'Lê Thị Hai', idNumber: '068190000002' }, [said('Lê Thị Hai', 'Lê Thị Hải')]),
  listed(3, { name: 'Phạm Thị Ba', idNumber: '068190000003' }, [said('Phạm Thị Ba', 'Phạm Thị Bà')]),
];
const CONTESTED = listed(4, { name: 'Hồ Thị Tư', idNumber: '068190000004' }, [
  said('Hồ Thị Tư', 'Hồ Thị Tự'),
  said('Hồ Thị Tư', 'Hồ Thị Từ', MINH),
]);
const NO_NUMBER = listed(5, { name: 'Đinh Thị Năm', idNumber: '' }, [
  operation(LAN, 'close', { reason: 'no-number-yet', detail: '' }),
]);
const NOT_ANSWERED = listed(6, { name: 'Vũ Thị Sáu', idNumber: '068190000006' });

beforeEach(() => {
  window.innerWidth = 1366;
});

/** The police's queue with these people, once the first of them is on the desk. */
async function openQueue(subjects: readonly Subject[], first: string): Promise<FakeSession> {
  const fake = await openBook({ role: 'police', subjects });
  await onDesk(first);
  return fake;
}

const onDesk = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 2, name });

let keys = 0;
const key = (code: string): void => {
  keys += 1;
  fireEvent.keyDown(window, { code });
};

const saidBy = (fake: FakeSession): readonly unknown[] =>
  fake.waiting().map((each) => [each.subject, each.kind, each.kind === 'check' ? each.body.verdict : '']);

describe('the police’s queue', () => {
  test('a verdict is one key, and the next is on the desk; three people are three keys', async () => {
    const fake = await openQueue(WAITING, 'Trần Thị Mốt');
    keys = 0;
    key('KeyD');
    await onDesk('Lê Thị Hải');
    key('KeyK');
    await onDesk('Phạm Thị Bà');
    key('Numpad5');
    await waitFor(() => expect(fake.waiting()).toHaveLength(3));
    expect(keys).toBe(3);
    expect(saidBy(fake)).toEqual([
      ['25090.1', 'check', 'matches'],
      ['25090.2', 'check', 'not-found'],
      ['25090.3', 'check', 'completed'],
    ]);
    expect(await screen.findAllByText('Đã đối chiếu hết')).not.toEqual([]);
  });

  test('what is listed stands beside what is proposed, with evidence and who; counts stand on every pile', async () => {
    await openQueue([...WAITING, CONTESTED, NO_NUMBER, NOT_ANSWERED], 'Trần Thị Mốt');
    const row = screen.getByRole('row', { name: /^Họ và tên/ }).textContent;
    for (const part of ['Trần Thị Một', 'Trần Thị Mốt', 'Thẻ CCCD', 'Trần Thị Lan'])
      expect(row).toContain(part);
    const piles = within(screen.getByRole('group', { name: 'Các nhóm hồ sơ' }))
      .getAllByRole('button')
      .map((pile) => pile.textContent);
    expect(piles).toEqual([
      'Chờ đối chiếu5',
      'Chưa thống nhất1',
      'Cần mã định danh1',
      'Đã trả lại thôn0',
      'Hôm nay0',
      'Sẵn sàng ký0',
      'Chưa ký được0',
    ]);
  });

  test('Z takes the last verdict back and puts its subject on the desk again', async () => {
    const fake = await openQueue(WAITING, 'Trần Thị Mốt');
    key('KeyD');
    await onDesk('Lê Thị Hải');
    key('KeyZ');
    await onDesk('Trần Thị Mốt');
    expect(fake.waiting()).toEqual([]);
    key('KeyZ');
    expect(await screen.findByText('Không còn kết quả nào hoàn tác được.')).toBeDefined();
  });

  test('S opens the four facts with what is proposed; Enter saves, and typing is no verdict', async () => {
    const fake = await openQueue(WAITING, 'Trần Thị Mốt');
    key('KeyS');
    const number = await screen.findByLabelText('Số CCCD / định danh');
    const name = screen.getByLabelText('Họ và tên');
    expect([name, number].map((each) => each.getAttribute('value'))).toEqual([
      'Trần Thị Mốt',
      '068190000001',
    ]);
    fireEvent.keyDown(name, { code: 'KeyD', bubbles: true });
    fireEvent.keyDown(name, { code: 'KeyK', bubbles: true });
    expect(fake.waiting()).toEqual([]);
    fireEvent.submit(number);
    expect(await screen.findByText(/Chưa có mục nào khác/)).toBeDefined();
    type(number, '068 190 000 777');
    fireEvent.submit(number);
    await onDesk('Lê Thị Hải');
    expect(fake.waiting()[0]).toMatchObject({
      body: {
        verdict: 'corrected',
        changes: { idNumber: { value: '068190000777' }, name: { value: 'Trần Thị Mốt' } },
      },
    });
  });

  test('what was typed is still there after looking at somebody else', async () => {
    await openQueue(WAITING, 'Trần Thị Mốt');
    key('KeyT');
    type(await screen.findByLabelText('Lý do'), 'Thiếu chữ đệm');
    fireEvent.click(screen.getByRole('link', { name: /Lê Thị Hải/ }));
    await onDesk('Lê Thị Hải');
    fireEvent.click(screen.getByRole('link', { name: /Trần Thị Mốt/ }));
    await onDesk('Trần Thị Mốt');
    expect(screen.getByLabelText('Lý do').getAttribute('value')).toBe('Thiếu chữ đệm');
  });

  test('nothing goes back without a reason; a common one is one press', async () => {
    const fake = await openQueue(WAITING, 'Trần Thị Mốt');
    key('Digit4');
    const reason = await screen.findByLabelText('Lý do');
    fireEvent.submit(reason);
    expect(await screen.findByText(/Hãy ghi lý do/)).toBeDefined();
    press(/Họ tên không khớp/);
    fireEvent.submit(reason);
    await onDesk('Lê Thị Hải');
    expect(fake.waiting()[0]).toMatchObject({
      kind: 'return',
      body: { reason: 'Họ tên không khớp với giấy tờ, đề nghị xem lại.' },
    });
  });

  test('between two values one key decides, with a reason; only then it may be right', async () => {
    const fake = await openQueue([CONTESTED], 'Hồ Thị Tự');
    key('KeyD');
    expect(await screen.findByText('Họ và tên: còn hai ý kiến. Hãy chọn một giá trị trước.')).toBeDefined();
    key('KeyW');
    await onDesk('Hồ Thị Từ');
    expect(fake.waiting()[0]).toMatchObject({
      kind: 'settle',
      body: { field: 'name', change: { value: 'Hồ Thị Từ' }, reason: 'Theo CSDLQG về dân cư' },
    });
    key('KeyD');
    await waitFor(() => expect(fake.waiting()).toHaveLength(2));
  });

  test('a missing number can’t be right: D says why, H asks for it', async () => {
    const fake = await openQueue([NO_NUMBER], 'Đinh Thị Năm');
    key('KeyD');
    expect(await screen.findByText(/Số CCCD \/ định danh: còn thiếu/)).toBeDefined();
    key('KeyH');
    type(await screen.findByLabelText('Số CCCD / định danh'), '068190000555');
    fireEvent.submit(screen.getByLabelText('Số CCCD / định danh'));
    await waitFor(() => expect(fake.waiting()).toHaveLength(1));
    expect(fake.waiting()[0]).toMatchObject({ body: { verdict: 'completed' } });
  });

  test('a key that is held down speaks once; a double press is one press', async () => {
    const fake = await openQueue(WAITING, 'Trần Thị Mốt');
    fireEvent.keyDown(window, { code: 'KeyD', repeat: true });
    fireEvent.click(screen.getByRole('button', { name: /^Đúng/ }), { detail: 2 });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(fake.waiting()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Đúng/ }), { detail: 1 });
    await onDesk('Lê Thị Hải');
    expect(fake.waiting()).toHaveLength(1);
  });

  test('a full disk says so, and the subject stays on the desk', async () => {
    const fake = await openQueue(WAITING, 'Trần Thị Mốt');
    fake.fillStorage();
    key('KeyD');
    expect(await screen.findByText(/Máy đã đầy bộ nhớ/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 2, name: 'Trần Thị Mốt' })).toBeDefined();
    expect(fake.waiting()).toEqual([]);
  });

  test('the keys stand on the buttons', async () => {
    await openQueue(WAITING, 'Trần Thị Mốt');
    const bar = within(screen.getByRole('group', { name: 'Kết quả đối chiếu' }));
    expect(bar.getAllByRole('button').map((button) => button.getAttribute('aria-keyshortcuts'))).toEqual([
      '1 D',
      '2 S',
      '3 K',
      '4 T',
      '5 H',
      'Z',
    ]);
  });

  test('on a phone the list comes first, then the subject with its verdicts', async () => {
    window.innerWidth = 360;
    const fake = await openBook({ role: 'police', subjects: WAITING });
    fireEvent.click(await screen.findByRole('link', { name: /Lê Thị Hải/ }));
    await onDesk('Lê Thị Hải');
    press(/^Đúng/);
    await onDesk('Phạm Thị Bà');
    expect(saidBy(fake)).toEqual([['25090.2', 'check', 'matches']]);
  });
});
