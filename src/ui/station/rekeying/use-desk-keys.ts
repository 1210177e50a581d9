import { useEffect } from 'react';

/** What the keys of the desk do. */
export interface DeskKeys {
  readonly copy: () => void;
  readonly done: () => void;
  readonly refuse: () => void;
  readonly undo: () => void;
  readonly back: () => void;
  readonly skip: () => void;
}

/**
 * Keys that write no character, so that speech input and one-handed typing set nothing off (WCAG 2.1.4). Not while
 * somebody types, not in a dialog, and a button or link in focus keeps its own Enter and space.
 */
export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actionOf(event);
      if (act === undefined || isElsewhere(event.target, act)) return;
      event.preventDefault();
      // A key that is held down must not mark one person after another.
      if (!event.repeat) keys[act]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function actionOf(event: KeyboardEvent): keyof DeskKeys | undefined {
  const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey);
  if (isUndo && !event.shiftKey && !event.altKey) return 'undo';
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  return KEYS[event.key];
}

const KEYS: Readonly<Record<string, keyof DeskKeys>> = {
  ' ': 'copy',
  Enter: 'done',
  Delete: 'refuse',
  ArrowLeft: 'back',
  ArrowRight: 'skip',
};

function isElsewhere(target: EventTarget | null, act: keyof DeskKeys): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, dialog, nav') !== null) return true;
  return (act === 'copy' || act === 'done') && target.closest('a, button, summary') !== null;
}
