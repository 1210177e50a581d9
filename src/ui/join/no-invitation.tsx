import { useState, type FormEvent } from 'react';

import { Button, ButtonLink } from '../shared/button.tsx';
import { useWords } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { joinWords } from '../shared/messages/join.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { Screen } from '../shared/screen.tsx';
import { TextField } from '../shared/text-field.tsx';
import styles from './door.module.css';
import { codeFrom } from './join-code.ts';
import { KnownBefore } from './known-before.tsx';
import { Welcome } from './welcome.tsx';

/** Nobody has a book here yet, and no link was opened: the link can be pasted. */
export function NoInvitation({ hasProfiles }: { readonly hasProfiles: boolean }) {
  const words = useWords(joinWords);
  const { go, paths } = useNavigation();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const code = codeFrom(text);
    if (code === undefined) setProblem(words.badLink);
    else go(paths.join(code));
  };
  return (
    <Screen title={words.welcome} tools={<LanguageSwitch />}>
      <Welcome />
      {hasProfiles ? null : <KnownBefore />}
      <p>{words.needLink}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={words.link} value={text} problem={problem} onChange={setText} />
        <Button kind="submit" look="main" size="large" wide icon="link">
          {words.open}
        </Button>
      </form>
      {hasProfiles ? <ButtonLink href={paths.home}>{words.toProfiles}</ButtonLink> : null}
    </Screen>
  );
}
