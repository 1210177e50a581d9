import { listedFacts } from '../../domain/listed-fact.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import type { VerifiedSubject } from '../../domain/verification.ts';
import type { StationWord } from '../log/subjects-writing.ts';
import type { ListingStep } from '../store/listing-store.ts';

/** What the station writes of a verification list's news, and how it is counted. */
export interface News {
  readonly word: StationWord;
  readonly news: Exclude<ListingStep['news'], ''>;
}

/** The operation for what a verification list says of a subject; nothing where it is no news. */
export function newsOf(reading: SubjectReading, found: VerifiedSubject, listing: string): News | undefined {
  const verified = (outcome: 'right' | 'still-wrong' | 'absent'): News => ({
    word: { kind: 'verify', body: { listing, outcome, reason: reasonOf(found) } },
    news: outcome,
  });
  switch (found.step) {
    case 'verify-right':
      return verified('right');
    case 'verify-still-wrong':
      return verified('still-wrong');
    case 'verify-absent':
      // Gone since an earlier list: no news.
      return listedFacts(reading.subject).at(-1)?.goneOn === undefined ? verified('absent') : undefined;
    case 'refuse':
      return { word: { kind: 'refuse', body: { reason: reasonOf(found) } }, news: 'refused' };
    default:
      return undefined;
  }
}

const WORDS = { name: 'họ tên', birthDate: 'ngày sinh', sex: 'giới tính', idNumber: 'số giấy tờ' } as const;

/** Read by people in the subject's history, like any reason somebody gives. */
const reasonOf = ({ fields }: VerifiedSubject): string =>
  fields.length === 0
    ? ''
    : `Nền tảng ghi ${fields.map(({ field, listed }) => `${WORDS[field]} “${listed}”`).join(', ')}`;
