import type { ContestedFilter } from '../../../client/contested-work.ts';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { tableWords } from '../../shared/messages/table.ts';
import { useShownValue } from './use-shown-value.ts';

/** What the list is narrowed to, in words, for the head of a file or a paper. */
export function useNarrowedText(): (typed: string, filter: ContestedFilter) => readonly string[] {
  const { desk } = useWords(conflictWords);
  const { searchIs } = useWords(tableWords);
  const { fields, roles } = useWords(sharedWords);
  const shown = useShownValue();
  return (typed, { settler, field, hamlet, days }) => [
    ...(typed.trim() === '' ? [] : [searchIs(typed.trim())]),
    ...(settler === undefined
      ? []
      : [`${desk.settler}: ${settler === 'nobody' ? desk.nobody : roles[settler]}`]),
    ...(field === undefined ? [] : [`${desk.field}: ${fields[field]}`]),
    ...(hamlet === undefined ? [] : [`${desk.hamlet}: ${shown('hamlet', hamlet)}`]),
    ...(days === undefined ? [] : [`${desk.age}: ${desk.days(days)}`]),
  ];
}
