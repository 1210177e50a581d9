import type { Field } from '../../../domain/field.ts';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';

/** A value as a person reads it: a hamlet's name, not its code; what is empty, in words. */
export function useShownValue(): (field: Field, value: string) => string {
  const { none } = useWords(sharedWords);
  const { book } = useSession();
  return (field, value) => {
    if (value === '') return none;
    if (field !== 'hamlet') return value;
    return book.hamlets.current().find((hamlet) => hamlet.code === value)?.name ?? value;
  };
}
