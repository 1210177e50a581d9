import type { Evidence } from '../../domain/evidence.ts';
import { IDENTITY_FIELDS, type Fields } from '../../domain/field.ts';
import type { CloseReason } from '../../domain/operation.ts';
import { asRead } from './list-file.ts';
import { shownNumber, writeDay } from './person.ts';
import type { Random } from './random.ts';
import type { Sighting } from './roll.ts';

/** What a volunteer would find at the door: hidden from the station, there for tests and for playing the demo. */
export interface SampleTruth {
  /** 1-based row of the file. */
  readonly row: number;
  /** As the papers show them; the number is empty for whoever has none yet. */
  readonly values: Fields;
  /** The old nine-digit number, which a card's QR code repeats; empty when there never was one. */
  readonly oldNumber: string;
  /** The best the person can show. */
  readonly evidence: Evidence;
  /** What went wrong when the list was written, by name. */
  readonly faults: readonly string[];
  readonly outcome: TruthOutcome;
}

type TruthOutcome =
  | { readonly kind: 'correct' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'close'; readonly reason: CloseReason; readonly detail: string };

/** The truth behind one row of the roll; `firstRow` is the file's row of the roll's first. */
export function truthOf(
  random: Random,
  sighting: Sighting,
  at: { row: number; firstRow: number },
): SampleTruth {
  const { person, household } = sighting;
  const outcome = outcomeOf(random, sighting, at.firstRow);
  const hasNone = outcome.kind === 'close' && outcome.reason === 'no-number-yet';
  const read = asRead(sighting.written);
  const values: Fields = {
    ...read,
    name: person.name,
    birthDate: writeDay(person.birth),
    sex: person.sex,
    idNumber: hasNone ? '' : shownNumber(person),
    hamlet: household.hamlet,
  };
  const differs = IDENTITY_FIELDS.some((field) => values[field] !== read[field]);
  return {
    row: at.row,
    values,
    oldNumber: person.oldNumber,
    evidence: evidenceOf(random, sighting),
    faults: sighting.faults,
    outcome: outcome.kind === 'correct' && !differs ? { kind: 'confirm' } : outcome,
  };
}

function outcomeOf(random: Random, sighting: Sighting, firstRow: number): TruthOutcome {
  const { person, sameAs, category } = sighting;
  if (sameAs !== undefined) return closed('same-person', `STT ${sameAs + 1}, dòng ${sameAs + firstRow}`);
  if (category === 'missing-id' && person.birth.year > 2007 && random.chance(0.45)) {
    return closed('no-number-yet', 'Chưa được cấp mã định danh');
  }
  if (random.chance(person.birth.year < 1950 ? 0.06 : 0.003)) return closed('deceased', '');
  if (random.chance(0.022)) return closed('moved-away', random.pick(ELSEWHERE));
  if (random.chance(0.003)) return closed('abroad', '');
  return random.chance(0.006) ? closed('unknown-here', '') : { kind: 'correct' };
}

const closed = (reason: CloseReason, detail: string): TruthOutcome => ({ kind: 'close', reason, detail });

const ELSEWHERE = [
  'Đồng Nai',
  'Bình Dương',
  'TP. Hồ Chí Minh',
  'Thành phố Bảo Lộc',
  'Huyện Di Linh',
  'Đắk Nông',
];

function evidenceOf(random: Random, { person }: Sighting): Evidence {
  if (random.chance(0.03)) return 'said';
  return person.paper === 'card' ? 'card' : 'paper';
}
