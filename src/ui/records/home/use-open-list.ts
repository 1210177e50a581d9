import type { Query } from '../../../client/book.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useListMemory } from '../list-memory.tsx';

/** Opens the list showing what is asked for, from its top. */
export function useOpenList(): (query: Pick<Query, 'text' | 'filter' | 'hamlet'>) => void {
  const memory = useListMemory();
  const { go, paths } = useNavigation();
  return ({ text, filter, hamlet }) => {
    memory.text = text;
    memory.filter = filter;
    memory.hamlet = hamlet;
    memory.offset = 0;
    go(paths.records);
  };
}
