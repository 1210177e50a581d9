/** What another language must have: the same keys, and functions of the same parameters. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Shape<T[K]>;
};

export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The texts of one area of the screens. Vietnamese is there at once; English comes when somebody asks for it. */
export interface Dictionary<T> {
  readonly vi: Shape<T>;
  /** The same promise every time, as React's `use` wants it. */
  readonly en: () => Promise<Shape<T>>;
}

/** `loadEnglish` imports a module, so that English costs nothing until it is wanted. */
export function defineDictionary<T>(vi: T & Shape<T>, loadEnglish: () => Promise<Shape<T>>): Dictionary<T> {
  let english: Promise<Shape<T>> | undefined;
  const en = (): Promise<Shape<T>> => {
    // Not there (no network at the very first start): a Vietnamese text is better than none.
    english ??= loadEnglish().catch(() => {
      english = undefined;
      return vi;
    });
    return english;
  };
  return { vi, en };
}
