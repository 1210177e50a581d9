import type { DeviceProblem } from '../../client/session.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { Card } from '../shared/card.tsx';
import { DeliverSealed } from '../shared/deliver-sealed.tsx';
import { useWords } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { unlockWords } from '../shared/messages/unlock.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { Screen } from '../shared/screen.tsx';
import { useDoorway } from '../shared/session-context.tsx';
import styles from './door.module.css';

interface Props {
  readonly problem: DeviceProblem['kind'];
  readonly onRetry: () => void;
}

/** The device's storage does not open: step by step what to do, and what never to do. */
export function StorageTrouble({ problem, onRetry }: Props) {
  const words = useWords(unlockWords);
  const shared = useWords(sharedWords);
  const doorway = useDoorway();
  return (
    <Screen
      title={words.broken.title}
      tools={<LanguageSwitch />}
      foot={
        <Button look="main" size="large" wide onPress={onRetry}>
          {shared.retry}
        </Button>
      }
    >
      <ol className={styles.steps}>
        {words.broken.steps[problem].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Banner tone="wait">
        <p>{words.broken.safe}</p>
      </Banner>
      <Card title={words.broken.deliverTitle}>
        <p>{words.broken.deliverHelp}</p>
        <DeliverSealed deliver={doorway.deliverAll} />
      </Card>
    </Screen>
  );
}
