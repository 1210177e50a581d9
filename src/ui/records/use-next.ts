import type { Book } from '../../client/book.ts';
import { isTodo } from '../../client/count.ts';
import type { SubjectId } from '../../domain/operation.ts';
import { useSession } from '../shared/session-context.tsx';
import { useListMemory } from './list-memory.tsx';

/** Finds whom to look at after this one: on in the list that was left, then from its top, then anybody. */
export function useNext(id: SubjectId): () => SubjectId | undefined {
  const { book } = useSession();
  const memory = useListMemory();
  return () => nextOf(book, memory.order, id);
}

/** The next in `order` after `id` whom nobody has answered yet. */
function nextOf(book: Book, order: readonly SubjectId[], id: SubjectId): SubjectId | undefined {
  const place = order.indexOf(id);
  const waits = (each: SubjectId): boolean => {
    const reading = book.get(each);
    return each !== id && reading !== undefined && isTodo(reading);
  };
  const inList = [...order.slice(place + 1), ...order.slice(0, Math.max(0, place))].find(waits);
  return (
    inList ??
    book.find({ text: '', filter: { kind: 'todo' } }).find((each) => each.subject.id !== id)?.subject.id
  );
}
