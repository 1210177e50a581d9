import { useMemo, useState } from 'react';

import {
  contestedItems,
  decidingRoles,
  isWithinContested,
  type ContestedFilter,
  type ContestedItem,
} from '../../../client/contested-work.ts';
import { useSession } from '../../shared/session-context.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { useObservable } from '../../shared/use-observable.ts';

export interface ContestedList {
  readonly all: readonly ContestedItem[];
  readonly found: readonly ContestedItem[];
  /** How many of all wait for somebody in this person's role. */
  readonly mine: number;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly filter: ContestedFilter;
  readonly setFilter: (filter: ContestedFilter) => void;
}

/** Every contested field of the book, longest waiting first, narrowed by search and filter. */
export function useContested(): ContestedList {
  const { book, profile } = useSession();
  const version = useObservable(book.version);
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<ContestedFilter>({});
  const [today] = useState(todayInVietnam);
  const all = useMemo(
    () => (version < 0 ? [] : contestedItems(book.find({ text: '', filter: { kind: 'contested' } }), today)),
    [book, version, today],
  );
  const found = useMemo(() => {
    const named = new Set(version < 0 ? [] : book.find({ text, filter: { kind: 'contested' } }));
    return all.filter((item) => named.has(item.reading) && isWithinContested(item, filter));
  }, [all, book, version, text, filter]);
  const roles = decidingRoles(profile.grants);
  const mine = all.filter(({ settlers }) => settlers.some((role) => roles.includes(role))).length;
  return { all, found, mine, text, setText, filter, setFilter };
}
