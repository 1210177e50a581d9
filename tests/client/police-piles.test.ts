import { expect, test } from 'vitest';
import { neighbourOf, POLICE_PILES, policePiles } from '../../src/client/police-piles.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import {
  assigned,
  checked,
  closed,
  journey,
  returned,
  said,
  signed,
  updated,
  verified,
} from '../support/journey-builder.ts';

const pilesOf = (reading: SubjectReading, today = '2022-09-03'): readonly string[] => {
  const piles = policePiles([reading], today);
  return POLICE_PILES.filter((pile) => piles[pile].length > 0);
};

test('an answer waits for the police; without one nothing does', () => {
  expect(pilesOf(journey({}, assigned()))).toEqual([]);
  expect(pilesOf(journey({}, assigned(), said('name', 'Nguyễn Thị A')))).toEqual(['waiting']);
});

test('who answered with two values waits, and is contested; a settled check is ready, and was today', () => {
  const two = [said('name', 'Nguyễn Thị A', { blind: true }), said('name', 'Nguyễn Thị B', { blind: true })];
  expect(pilesOf(journey({}, assigned(), ...two))).toEqual(['waiting', 'contested']);
  expect(pilesOf(journey({}, assigned(), ...two, checked('matches')))).toEqual(['today', 'ready']);
  expect(pilesOf(journey({}, assigned(), ...two, checked('matches')), '2022-09-04')).toEqual(['ready']);
});

test('a word that came after the check blocks the signature, and says so in its pile', () => {
  const late = journey({}, assigned(), checked('matches'), said('name', 'Khác', { blind: true }));
  expect(pilesOf(late)).toEqual(['contested', 'today', 'blocked']);
});

test('nobody has a number: its own pile, whatever the step', () => {
  const noNumber = { category: 'missing-id', listed: { idNumber: '' } } as const;
  expect(pilesOf(journey(noNumber, assigned()))).toEqual(['number']);
  expect(pilesOf(journey(noNumber, assigned(), closed('no-number-yet')))).toEqual(['waiting', 'number']);
  expect(pilesOf(journey({}, assigned(), checked('not-found')))).toEqual(['number', 'today', 'ready']);
});

test('sent back is a pile until the hamlet answers; wrong again on the Platform waits for the police', () => {
  const back = [assigned(), said('name', 'Nguyễn Thị A'), returned()];
  expect(pilesOf(journey({}, ...back))).toEqual(['returned']);
  expect(pilesOf(journey({}, ...back, said('name', 'Nguyễn Thị B')))).toEqual(['waiting']);
  // Checked without waiting for the hamlet: then nobody is to look for anything there any more.
  expect(pilesOf(journey({}, ...back, checked('matches')))).toEqual(['today', 'ready']);
  const again = journey({}, assigned(), checked('matches'), signed(), updated(), verified('still-wrong'));
  expect(pilesOf(again)).toContain('waiting');
});

test('the next is the one after, though what was said takes this one away; after the last there is none', () => {
  const pile = ['1', '2', '3'].map((id) => journey({ id: `25090.${id}` }, assigned()));
  expect(neighbourOf(pile, '25090.1', 1)).toBe('25090.2');
  expect(neighbourOf(pile, '25090.3', 1)).toBeUndefined();
  expect(neighbourOf(pile, '25090.3', -1)).toBe('25090.2');
  expect(neighbourOf(pile, 'gone', 1)).toBe('25090.1');
});
