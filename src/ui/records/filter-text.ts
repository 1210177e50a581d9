import type { Filter } from '../../client/book.ts';
import { IDENTITY_FIELDS } from '../../domain/field.ts';
import type { Shape } from '../shared/messages/dictionary.ts';
import type { records } from '../shared/messages/vi/records.ts';

/** What a list is narrowed to, in words. */
export function filterText(filter: Filter, words: Shape<typeof records>): string {
  switch (filter.kind) {
    case 'category':
      return words.categories[filter.category];
    case 'odd':
      return isIdentity(filter.field) ? words.filters.odd[filter.field] : filter.field;
    case 'contested':
      return filter.by === undefined ? words.filters.contested : words.filters.toDecide;
    case 'stage':
      return words.stages[filter.stage];
    default:
      return words.filters[filter.kind];
  }
}

const isIdentity = (field: string): field is (typeof IDENTITY_FIELDS)[number] =>
  IDENTITY_FIELDS.some((each) => each === field);
