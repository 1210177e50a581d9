import { useState } from 'react';

import { Banner } from '../shared/banner.tsx';
import { Button, ButtonLink } from '../shared/button.tsx';
import { useWords } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { clearedWords } from '../shared/messages/cleared.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { Screen } from '../shared/screen.tsx';
import { useDoorway } from '../shared/session-context.tsx';
import { KnownBefore } from './known-before.tsx';

interface Props {
  readonly profile: string;
  readonly label: string;
}

/** The browser cleared this book and left its entry: what is lost, what the station has, and how to go on. */
export function BookGone({ profile, label }: Props) {
  const words = useWords(clearedWords);
  const { paths } = useNavigation();
  const doorway = useDoorway();
  const [busy, setBusy] = useState(false);
  const forget = async (): Promise<void> => {
    setBusy(true);
    await doorway.forgetGone(profile);
    // The list of books is read anew.
    location.reload();
  };
  return (
    <Screen title={words.title} under={label} tools={<LanguageSwitch />}>
      <Banner tone="bad" announce>
        <p>{words.gone}</p>
      </Banner>
      <KnownBefore otherwise={<p>{words.notKnown}</p>} />
      <ButtonLink look="main" href={paths.join()}>
        {words.join}
      </ButtonLink>
      <Button busy={busy} onPress={() => void forget()}>
        {words.forget}
      </Button>
    </Screen>
  );
}
