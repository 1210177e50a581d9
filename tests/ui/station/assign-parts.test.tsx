import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readSubject } from '../../../src/sync/reading.ts';
import { groupsByColumn } from '../../../src/ui/records/assign/by-column.ts';
import { moveTo } from '../../../src/ui/records/assign/picker-keys.ts';
import { extend, NONE, onlyShown, toggle, toggleAll } from '../../../src/ui/records/assign/selection.ts';
import { subject } from '../../support/subject-builder.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];

describe('picking subjects', () => {
  test('picking twice is as not picking at all', () => {
    fc.assert(
      fc.property(fc.subarray(SHOWN), fc.constantFrom(...SHOWN), (picked, id) => {
        const before = { ids: new Set(picked), anchor: undefined };
        expect(toggle(toggle(before, id), id).ids).toEqual(before.ids);
      }),
    );
  });

  test('shift picks everything between the last pick and this one, in either direction', () => {
    expect([...extend(toggle(NONE, 'b'), 'd', SHOWN).ids]).toEqual(['b', 'c', 'd']);
    expect(extend(toggle(NONE, 'd'), 'b', SHOWN).ids).toEqual(new Set(['b', 'c', 'd']));
  });

  test('"all" leaves alone what is not shown', () => {
    const hidden = toggle(NONE, 'hidden');
    expect(toggleAll(hidden, SHOWN).ids).toEqual(new Set(['hidden', ...SHOWN]));
    expect(toggleAll(toggleAll(hidden, SHOWN), SHOWN).ids).toEqual(new Set(['hidden']));
  });

  test('what a filter hides is not assigned unseen', () => {
    expect(onlyShown(toggle(toggle(NONE, 'hidden'), 'b'), SHOWN)).toEqual(['b']);
  });

  test('keys never lead out of the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 50 }), fc.nat(), (key, count, at) => {
        const to = moveTo(key, at % count, count) ?? -1;
        expect(to >= 0 && to < count).toBe(true);
      }),
    );
  });
});

describe('assigning by the list’s column', () => {
  const hamlets = [
    { code: 'h1', name: 'Thôn 1' },
    { code: 'h2', name: 'Thôn Đạ Nhà' },
  ];
  const unassigned = (hamlet: string, id: string) => readSubject({ ...subject({ hamlet }), id });

  test('takes a code or exactly the name, whatever its case and spaces', () => {
    const readings = [unassigned('h1', 'a'), unassigned(' thôn  1', 'b'), unassigned('THÔN ĐẠ NHÀ', 'c')];
    expect(groupsByColumn(readings, hamlets)).toEqual([
      { hamlet: 'h1', ids: ['a', 'b'] },
      { hamlet: 'h2', ids: ['c'] },
    ]);
  });

  test('does not take a name that differs by its accents: it may be another place', () => {
    expect(groupsByColumn([unassigned('Thôn Da Nha', 'a'), unassigned('', 'b')], hamlets)).toEqual([]);
  });
});
