import { lazy, useState, type ComponentType, type JSX } from 'react';

/** A screen whose code comes when it is first shown, or before. */
export interface ComingScreen<P> {
  (props: P): JSX.Element;
  /** Fetches the code. What can't be fetched is told when the screen is shown. */
  readonly prepare: () => void;
}

/**
 * `React.lazy`, but once the code is there it is shown at once: a lazy screen shows its fallback even then, and React
 * leaves a fallback standing for 300 ms.
 */
export function comingScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComingScreen<P> {
  let there: ComponentType<P> | undefined;
  const fetched = async (): Promise<{ readonly default: ComponentType<P> }> => {
    there = await load();
    return { default: there };
  };
  const Later: ComponentType<P> = lazy(fetched);
  const Screen = (props: P): JSX.Element => {
    // Chosen once: another component in its place would lose what was typed.
    const [Shown] = useState(() => there ?? Later);
    return <Shown {...props} />;
  };
  return Object.assign(Screen, { prepare: () => void fetched().catch(() => undefined) });
}
