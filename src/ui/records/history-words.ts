import { FIELDS, type Field } from '../../domain/field.ts';
import type { Changes, CheckVerdict } from '../../domain/operation.ts';
import type { Entry } from '../../domain/subject.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { formatDay } from '../shared/messages/format.ts';
import type { Shape } from '../shared/messages/dictionary.ts';
import type { records } from '../shared/messages/vi/records.ts';
import type { shared } from '../shared/messages/vi/shared.ts';

export interface HistoryWords {
  readonly records: Shape<typeof records>;
  readonly shared: Shape<typeof shared>;
  readonly hamletName: (code: string) => string;
}

/** What an operation says, in words. */
export function sayOf(entry: Entry, words: HistoryWords): string {
  const { says } = words.records.history;
  switch (entry.kind) {
    case 'list':
      return words.records.history.listed(formatDay(entry.body.listedOn));
    case 'assign':
      return says.assign(words.hamletName(entry.body.change.value));
    case 'close':
      return says.close(withDetail(words.records.closeReasons[entry.body.reason], entry.body.detail));
    case 'note':
      return says.note(entry.body.text);
    case 'check':
      return checkText(entry.body.verdict, says);
    case 'return':
      return says.return(entry.body.reason);
    case 'settle':
      return says.settle(
        words.shared.fields[entry.body.field],
        entry.body.field === 'hamlet' ? words.hamletName(entry.body.change.value) : entry.body.change.value,
      );
    case 'update':
      return entry.body.by === 'import' ? says.updateImport : says.updateHand;
    case 'refuse':
      return says.refuse(entry.body.reason);
    case 'verify':
      return verifyText(entry.body.outcome, entry.body.reason, words);
    case 'dose':
      return says.dose(formatDay(entry.body.on));
    case 'passport':
      return entry.body.signed ? says.passportSigned : says.passportBlocked(entry.body.reason);
    case 'relist':
    case 'correct':
    case 'confirm':
    case 'undo':
    case 'sign':
    case 'receive':
      return says[entry.kind];
    default:
      return unreachable(entry);
  }
}

/** The fields an operation changed, one sentence each; a confirmation changes none. */
export function changesOf(entry: Entry, words: HistoryWords): readonly string[] {
  if (entry.kind !== 'correct' && entry.kind !== 'check') return [];
  const changes: Changes = entry.body.changes;
  const text = (value: string): string => (value === '' ? words.shared.none : value);
  return FIELDS.flatMap((field: Field) => {
    const change = changes[field];
    if (change === undefined || change.base === change.value) return [];
    return [words.records.history.change(words.shared.fields[field], text(change.base), text(change.value))];
  });
}

function checkText(verdict: CheckVerdict, says: Shape<typeof records>['history']['says']): string {
  switch (verdict) {
    case 'matches':
      return says.checkMatches;
    case 'corrected':
      return says.checkCorrected;
    case 'completed':
      return says.checkCompleted;
    case 'not-found':
      return says.checkNotFound;
    default:
      return unreachable(verdict);
  }
}

const withDetail = (reason: string, detail: string): string =>
  detail === '' ? reason : `${reason} (${detail})`;

function verifyText(
  outcome: 'right' | 'still-wrong' | 'absent',
  reason: string,
  words: HistoryWords,
): string {
  const { says } = words.records.history;
  if (outcome === 'right') return says.verifyRight;
  return outcome === 'absent' ? says.verifyAbsent : says.verifyWrong(reason);
}
