import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { openBook, type } from '../support/render-app.tsx';
import { EVERY_KIND, manyPeople } from '../support/sample-subjects.ts';

const search = (): Promise<HTMLInputElement> => screen.findByRole<HTMLInputElement>('searchbox');

describe('the list', () => {
  test('is searched as you type, without accents', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    type(await search(), 'nguyen thi hoa');
    await waitFor(() => expect(screen.getByText('2 người')).toBeTruthy());
    expect(screen.getAllByText('Nguyễn Thị Hoa')).toHaveLength(2);
    expect(screen.queryByText('Ka Nhoi')).toBeNull();
  });

  test('shows the last four digits of a number only', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    await screen.findAllByText('…1234');
    expect(document.body.textContent).not.toContain('068190001234');
  });

  test('says in words what is wrong with each person', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    expect(await screen.findByText(/Ngày sinh thiếu ngày, tháng · Không có CMND, CCCD/)).toBeTruthy();
  });

  test('is narrowed by a chip that says how many it leaves', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    fireEvent.click(await screen.findByRole('button', { name: /^Chưa thống nhất\s*1$/ }));
    expect(await screen.findByText('Lê Thị Thu Hà')).toBeTruthy();
    expect(screen.queryByText('Ka Nhoi')).toBeNull();
  });

  test('keeps its search when one comes back from a person', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    type(await search(), 'ka nhoi');
    fireEvent.click(await screen.findByRole('link', { name: /Ka Nhoi/ }));
    window.location.hash = '#/records/25090.3';
    await screen.findByRole('heading', { name: 'Ka Nhoi' });
    window.location.hash = '#/records';
    expect((await search()).value).toBe('ka nhoi');
  });

  test('renders only what is in sight of a long list', async () => {
    await openBook({ hash: '#/records', subjects: manyPeople(3000) });
    await screen.findByText('3.000 người');
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
  });

  test('nobody found: says what to try, and shows everybody at a tap', async () => {
    await openBook({ hash: '#/records', subjects: EVERY_KIND });
    type(await search(), 'zzzz');
    await screen.findByRole('heading', { name: 'Không tìm thấy ai' });
    fireEvent.click(screen.getByRole('button', { name: 'Xem tất cả' }));
    await waitFor(() => expect(screen.getByText('9 người')).toBeTruthy());
  });
});
