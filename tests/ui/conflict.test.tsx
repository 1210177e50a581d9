import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { differing } from '../../src/ui/shared/differing.ts';
import { openBook, openSubject, press, pressWhenThere, type } from '../support/render-app.tsx';
import { openStation } from '../support/render-station.tsx';
import { BETWEEN_NEIGHBOURS, DECIDED, EVERY_KIND, listed, WITH_A_CLERK } from '../support/sample-subjects.ts';
import { operation, STATION } from '../support/subject-builder.ts';

const NUMBER = 'Số CCCD / định danh';

describe('what differs inside a value', () => {
  const marked = (text: string, ...others: readonly string[]): string =>
    differing(text, ...others)
      .map((part) => (part.differs ? `[${part.text}]` : part.text))
      .join('');

  test.each([
    ['068182000465', ['068182000654'], '068182000[465]'],
    ['068182000465', ['068182000456'], '0681820004[65]'],
    ['Nguyễn Thị Hoa', ['Nguyễn Thị Hòa'], 'Nguyễn Thị H[o]a'],
    ['Nguyễn Thị Hoa Bình', ['Nguyễn Thị Hoa'], 'Nguyễn Thị Hoa[ Bình]'],
    ['12/03/1966', ['1966', '21/03/1966'], '[12/03/]1966'],
    ['Ka Thủy', ['Ka Thủy'], 'Ka Thủy'],
    ['Ka', [''], '[Ka]'],
    ['', ['Ka'], ''],
  ])('%s beside %j is %s', (text, others, shown) => {
    expect(marked(text, ...others)).toBe(shown);
  });
});

describe('on the phone', () => {
  test('from the list of what is contested it is three taps to a decision, and one to take it back', async () => {
    const fake = await openBook({ subjects: [BETWEEN_NEIGHBOURS, WITH_A_CLERK] });
    await pressWhenThere(/Chờ bạn quyết định/);
    const rows = await screen.findAllByRole('link', { name: /Ka Thủy/ });
    expect(screen.queryByText('Nguyễn Thị Hòa')).toBeNull();
    // One: the person. Two: the value. Three: why.
    fireEvent.click(rows[0] ?? document.body);
    window.location.hash = `#/records/${BETWEEN_NEIGHBOURS.id}`;
    fireEvent.click(await screen.findByRole('button', { name: 'Chọn giá trị này: 068182000465' }));
    fireEvent.click(await screen.findByRole('button', { name: /Đã xem thẻ CCCD/ }));
    await waitFor(() => expect(fake.waiting()).toHaveLength(1));
    expect(fake.waiting()).toMatchObject([
      {
        kind: 'settle',
        body: { field: 'idNumber', change: { value: '068182000465' }, reason: 'Đã xem thẻ CCCD' },
      },
    ]);
    expect(screen.queryByRole('region', { name: /2 giá trị khác nhau/ })).toBeNull();
    const history = (await screen.findByRole('heading', { name: 'Lịch sử' })).closest('section');
    expect(history?.textContent).toContain('không được chọn, vì: Đã xem thẻ CCCD');
    expect(history?.textContent).toContain('Lý do: Đã xem thẻ CCCD');
    fireEvent.click(screen.getAllByRole('button', { name: 'Hoàn tác' })[0] ?? document.body);
    await waitFor(() => expect(fake.waiting()).toEqual([]));
    expect(await screen.findByRole('region', { name: `${NUMBER}: 2 giá trị khác nhau` })).toBeTruthy();
  });

  test('a decision is taken back from the history also after one has said something else', async () => {
    const fake = await openSubject(BETWEEN_NEIGHBOURS);
    const { id } = BETWEEN_NEIGHBOURS;
    await fake.session.commands.settle(id, 'idNumber', { value: '068182000465', reason: 'Đã xem thẻ CCCD' });
    await fake.session.commands.note(id, 'Đã gọi điện');
    const line = (await screen.findByText(/Quyết định Số CCCD/)).closest('li');
    if (line === null) throw new Error('the decision is not in the history');
    fireEvent.click(within(line).getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(fake.waiting().map(({ kind }) => kind)).toEqual(['note']));
    expect(await screen.findByRole('region', { name: `${NUMBER}: 2 giá trị khác nhau` })).toBeTruthy();
  });

  test('each value has who, on what evidence, both clocks and what they saw; a wrong clock is said to be wrong', async () => {
    await openSubject(BETWEEN_NEIGHBOURS);
    const cards = within(await screen.findByRole('list', { name: NUMBER })).getAllByRole('listitem');
    const [hers, his] = cards.map((card) => card.textContent ?? '');
    expect(hers).toMatch(
      /068182000465.*Trần Thị Lan.*Căn cứ: Thẻ CCCD.*Giờ trên máy.*Trạm nhận lúc.*Lúc ghi thấy là: 068182000456/,
    );
    expect(hers).not.toContain('Đồng hồ');
    expect(his).toMatch(/068182000654.*Lê Văn Minh.*Lời khai.*Đồng hồ máy này chạy nhanh/);
    expect(cards.map((card) => card.querySelector('mark')?.textContent)).toEqual(['465', '654']);
  });

  test('beside a clerk’s word the volunteer decides nothing, and reads who does', async () => {
    await openSubject(WITH_A_CLERK);
    expect(await screen.findByText('Trạm Y tế hoặc Công an quyết định mục này.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Chọn giá trị này/ })).toBeNull();
  });

  test('another reason can be written, never an empty one; a full phone loses none of it', async () => {
    const fake = await openSubject(BETWEEN_NEIGHBOURS);
    fireEvent.click(await screen.findByRole('button', { name: 'Chọn giá trị này: 068182000654' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu quyết định' }));
    expect(await dialog.findByText(/Hãy ghi lý do/)).toBeTruthy();
    type(dialog.getByLabelText('Lý do khác'), 'Gọi điện hỏi con gái');
    fake.fillStorage();
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu quyết định' }));
    expect(await dialog.findByText(/Máy đã đầy bộ nhớ/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu quyết định' }));
    await waitFor(() =>
      expect(fake.waiting()).toMatchObject([{ kind: 'settle', body: { reason: 'Gọi điện hỏi con gái' } }]),
    );
  });
});

describe('what was decided', () => {
  test('is told on the first screen with who, which value and why, until it has been read', async () => {
    const fake = await openBook({ subjects: [DECIDED] });
    const card = (
      await screen.findByRole('heading', { name: 'Kết quả: 1 mục bạn ghi đã được quyết định' })
    ).closest('section');
    expect(card?.textContent).toMatch(
      /Bùi Văn Sáu.*Giá trị của bạn không được chọn.*12\/03\/1966.*21\/03\/1966.*Vì: Đã xem thẻ CCCD.*Phạm Thị Trạm · Trạm Y tế/,
    );
    press('Đã xem: Bùi Văn Sáu');
    await waitFor(() => expect(screen.queryByText(/Kết quả/)).toBeNull());
    expect(fake.session.outcomes.unread.current()).toEqual([]);
  });

  test('says nothing while there is nothing to say', async () => {
    await openBook({ subjects: [BETWEEN_NEIGHBOURS] });
    expect(await screen.findByText(/Đã rà soát/)).toBeTruthy();
    expect(screen.queryByText(/Kết quả/)).toBeNull();
    expect(screen.queryByText(/cần bạn xem/)).toBeNull();
  });
});

describe('the desk', () => {
  const key = (code: string): boolean => fireEvent.keyDown(document.body, { code });
  const everything = [...EVERY_KIND, BETWEEN_NEIGHBOURS, WITH_A_CLERK];

  test('counts, and narrows by who must decide, field and search; what is not its own is not offered', async () => {
    await openStation({ at: '/contested', subjects: everything });
    expect(await screen.findByText('3 mục')).toBeTruthy();
    expect(screen.getByText('2 mục chưa thống nhất chờ bạn quyết định')).toBeTruthy();
    const settler = screen.getByLabelText('Ai quyết định');
    expect([...settler.querySelectorAll('option')].map((each) => each.textContent)).toEqual([
      'Bất kỳ ai',
      'Chờ tôi quyết định (2)',
      'Tổ công tác thôn (1)',
      'Công an xã (3)',
      'Tổ trưởng cấp xã (0)',
      'Đã ký (0)',
    ]);
    type(settler, 'station');
    expect(await screen.findByText('2/3 mục')).toBeTruthy();
    expect(screen.queryByText('Lê Thị Thu Hà')).toBeNull();
    type(settler, '');
    type(screen.getByLabelText('Mục'), 'name');
    expect(await screen.findByText('1/3 mục')).toBeTruthy();
    type(screen.getByLabelText('Mục'), '');
    type(screen.getByLabelText('Tìm (không cần dấu)'), 'thu ha');
    expect(await screen.findByText('Chỉ Công an quyết định được mục này.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Chọn giá trị này/ })).toBeNull();
    expect(screen.getByRole('list', { name: NUMBER }).textContent).toMatch(
      /068175000465.*Lê Văn Minh.*068175000654.*Đỗ Văn Công.*CSDLQG/,
    );
  });

  test('is worked by keys: a letter for the value, a digit for the reason, Z takes it back', async () => {
    const station = await openStation({ at: '/contested', subjects: [BETWEEN_NEIGHBOURS, WITH_A_CLERK] });
    await screen.findByText('2 mục');
    key('ArrowDown');
    key('KeyW');
    expect(await screen.findByRole('dialog')).toBeTruthy();
    key('Digit3');
    await waitFor(() => expect(station.waiting()).toHaveLength(1));
    expect(station.waiting()).toMatchObject([
      {
        kind: 'settle',
        body: { field: 'name', change: { value: 'Nguyễn Thị Hoa' }, reason: 'Đã hỏi lại gia đình' },
      },
    ]);
    expect(await screen.findByText('1 mục')).toBeTruthy();
    const own = (await screen.findByRole('heading', { name: 'Bạn vừa quyết định' })).closest('section');
    expect(own?.textContent).toContain('Nguyễn Thị Hoa');
    key('KeyZ');
    await waitFor(() => expect(station.waiting()).toEqual([]));
    expect(await screen.findByText('2 mục')).toBeTruthy();
  });

  test('with nothing contested says so', async () => {
    const calm = listed(1, {}, [operation(STATION, 'note', { text: 'x' })]);
    await openStation({ at: '/contested', subjects: [calm] });
    expect(await screen.findByText('Không có mục nào chưa thống nhất.')).toBeTruthy();
  });
});
