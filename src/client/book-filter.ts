import type { SubjectReading } from '../domain/reading.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { Warning } from '../domain/warning.ts';
import type { Filter } from './book.ts';
import { mustDecide } from './contested-work.ts';
import { isAnswered, isTodo } from './count.ts';

/** What a filter may ask beyond the reading itself. */
export interface FilterContext {
  readonly isDuplicate: (reading: SubjectReading) => boolean;
  readonly warningsOf: (reading: SubjectReading) => readonly Warning[];
}

export function isWithinFilter(reading: SubjectReading, filter: Filter, context: FilterContext): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'todo':
      return isTodo(reading);
    case 'answered':
      return isAnswered(reading);
    case 'waiting':
      return reading.waiting > 0;
    case 'contested':
      return filter.by === undefined ? reading.contested.length > 0 : mustDecide(reading, filter.by);
    case 'returned':
      return reading.returned !== undefined;
    case 'closed':
      return reading.closed !== undefined;
    case 'duplicate':
      return context.isDuplicate(reading);
    case 'category':
      return reading.subject.category === filter.category;
    case 'odd':
      return context.warningsOf(reading).some((warning) => warning.field === filter.field);
    case 'stage':
      return reading.stage === filter.stage;
    default:
      return unreachable(filter);
  }
}
