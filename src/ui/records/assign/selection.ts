/** Which rows are picked, and the one a shift-click reaches from. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const NONE: Selection = { ids: new Set(), anchor: undefined };

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Picks everything between the anchor and `id` in the order shown; without an anchor, `id` alone. */
export function extend(selection: Selection, id: string, shown: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const between = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...between]), anchor: selection.anchor };
}

/** Picks everything shown, or, when all of it is picked already, lets it go. What is not shown stays as it is. */
export function toggleAll(selection: Selection, shown: readonly string[]): Selection {
  const ids = new Set(selection.ids);
  const all = shown.every((id) => ids.has(id));
  for (const id of shown) {
    if (all) ids.delete(id);
    else ids.add(id);
  }
  return { ids, anchor: undefined };
}

/** A picked row that a filter hides must not be assigned unseen. */
export const onlyShown = (selection: Selection, shown: readonly string[]): readonly string[] =>
  shown.filter((id) => selection.ids.has(id));
