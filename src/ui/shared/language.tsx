import { createContext, startTransition, use, useEffect, useMemo, useState, type ReactNode } from 'react';

import { LANGUAGES, type Dictionary, type Language, type Shape } from './messages/dictionary.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'vi', choose: () => undefined });

const REMEMBERED = 'so-thon:language';

/** Holds the language of the screens, remembers it on this device and tells the browser (`lang`). */
export function LanguageProvider({
  storage,
  children,
}: {
  readonly storage: Storage;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState<Language>(() => remembered(storage));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      // A transition: the old words stay until the new ones have come.
      choose: (next) => {
        remember(storage, next);
        startTransition(() => setLanguage(next));
      },
    }),
    [language, storage],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** The texts of one area, in the language of the screen. */
export function useWords<T>(dictionary: Dictionary<T>): Shape<T> {
  const { language } = useLanguage();
  return language === 'vi' ? dictionary.vi : use(dictionary.en());
}

// A browser that blocks storage still shows Vietnamese; the choice only lasts until the next start.
function remembered(storage: Storage): Language {
  try {
    return LANGUAGES.find((language) => language === storage.getItem(REMEMBERED)) ?? 'vi';
  } catch {
    return 'vi';
  }
}

function remember(storage: Storage, language: Language): void {
  try {
    storage.setItem(REMEMBERED, language);
  } catch {
    return;
  }
}
