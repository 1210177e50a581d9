import type { HamletName } from '../../../client/book.ts';
import type { Grant } from '../../../domain/access.ts';
import type { Shape } from '../../shared/messages/dictionary.ts';
import type { shared } from '../../shared/messages/vi/shared.ts';

/** "Tổ công tác thôn · Thôn 1, Thôn 3": what grants allow, in words. A code without a name is shown as it is. */
export function grantsText(
  grants: readonly Grant[],
  hamlets: readonly HamletName[],
  words: { readonly shared: Shape<typeof shared>; readonly wholeCommune: string },
): string {
  const nameOf = (code: string): string => hamlets.find((hamlet) => hamlet.code === code)?.name ?? code;
  return grants
    .map(({ role, hamlets: scope }) => {
      const place = scope === 'all' ? words.wholeCommune : scope.map(nameOf).join(', ');
      return `${words.shared.roles[role]} · ${place}`;
    })
    .join('; ');
}
