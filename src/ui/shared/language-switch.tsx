import { Button } from './button.tsx';
import { useLanguage, useWords } from './language.tsx';
import { sharedWords } from './messages/shared.ts';

/** Changes the language of the screens; its own text is in the other language, for whoever can't read this one. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const words = useWords(sharedWords);
  return (
    <Button look="quiet" icon="globe" onPress={() => choose(language === 'vi' ? 'en' : 'vi')}>
      <span lang={language === 'vi' ? 'en' : 'vi'}>{words.otherLanguage}</span>
    </Button>
  );
}
