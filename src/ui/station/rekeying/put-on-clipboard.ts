/**
 * Puts a text on the clipboard. Where the browser refuses (no permission, window without focus), the text is selected
 * where it stands, so that Ctrl+C takes it.
 */
export async function putOnClipboard(text: string, shownIn: Element | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (shownIn !== null) window.getSelection()?.selectAllChildren(shownIn);
    return 'selected';
  }
}
