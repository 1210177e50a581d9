import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useInstaller } from './install-context.tsx';
import { useWords } from './language.tsx';
import { joinWords } from './messages/join.ts';
import { useObservable } from './use-observable.ts';

/** How to put the app on the home screen, where that is possible. */
export function InstallCard() {
  const words = useWords(joinWords);
  const installer = useInstaller();
  const state = useObservable(installer.state);
  if (state === 'not-offered') return null;
  return (
    <Card title={words.install.title}>
      <p>{state === 'installed' ? words.install.installed : words.install.why}</p>
      {state === 'by-hand' ? <p>{words.install.iphone}</p> : null}
      {state === 'offered' ? (
        <Button icon="download" onPress={() => void installer.install()}>
          {words.install.install}
        </Button>
      ) : null}
    </Card>
  );
}

/** The same, for whoever passed over it, until it is done. */
export function InstallReminder() {
  const state = useObservable(useInstaller().state);
  return state === 'installed' ? null : <InstallCard />;
}
