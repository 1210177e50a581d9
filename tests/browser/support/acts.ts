import type { Page } from '@playwright/test';

/** How often a finger or the mouse came down, and how many keys were pressed; keys that type a value are not among them. */
export interface Acts {
  readonly taps: number;
  readonly keys: number;
}

/** Counts what the browser itself saw happen, not what the test believes it did. */
export async function actsIn(page: Page, work: () => Promise<void>): Promise<Acts> {
  const counter = await page.evaluateHandle(() => {
    const seen = { taps: 0, keys: 0 };
    const isTyping = (target: EventTarget | null): boolean =>
      target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);
    const tap = (event: Event): void => {
      if (event.isTrusted) seen.taps += 1;
    };
    const key = (event: KeyboardEvent): void => {
      const writes = event.key.length === 1 && !event.ctrlKey && isTyping(event.target);
      if (event.isTrusted && !writes) seen.keys += 1;
    };
    addEventListener('pointerdown', tap, { capture: true });
    addEventListener('keydown', key, { capture: true });
    return {
      seen,
      stop: () => {
        removeEventListener('pointerdown', tap, { capture: true });
        removeEventListener('keydown', key, { capture: true });
      },
    };
  });
  await work();
  return counter.evaluate(({ seen, stop }) => {
    stop();
    return seen;
  });
}
