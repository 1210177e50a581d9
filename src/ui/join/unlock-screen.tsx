import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';

import type { DeviceProblem, ProfileLabel, Session, UnlockProblem } from '../../client/session.ts';
import { Banner } from '../shared/banner.tsx';
import { Button, ButtonLink } from '../shared/button.tsx';
import { Choice } from '../shared/choice.tsx';
import { useWords } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { unlockWords } from '../shared/messages/unlock.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { Screen } from '../shared/screen.tsx';
import { useDoorway } from '../shared/session-context.tsx';
import { TextField } from '../shared/text-field.tsx';
import styles from './door.module.css';
import { StorageTrouble } from './storage-trouble.tsx';
import { Welcome } from './welcome.tsx';

const ForgottenPin = lazy(() =>
  import('./forgotten-pin.tsx').then((each) => ({ default: each.ForgottenPin })),
);

const BookGone = lazy(() => import('./book-gone.tsx').then((each) => ({ default: each.BookGone })));

interface Props {
  readonly profiles: readonly [ProfileLabel, ...ProfileLabel[]];
  readonly onUnlocked: (session: Session) => void;
  /** Somebody has begun to type a PIN: the screens behind it are fetched meanwhile. */
  readonly onTyping: () => void;
}

/** A book of this device and its PIN. */
export function UnlockScreen({ profiles, onUnlocked, onTyping }: Props) {
  const words = useWords(unlockWords);
  const { paths } = useNavigation();
  const [chosen, setChosen] = useState(profiles[0].id);
  const [forgotten, setForgotten] = useState(false);
  const form = useUnlocking(chosen, onUnlocked);
  if (form.gone) {
    return <BookGone profile={chosen} label={labelOf(profiles, chosen, words.oldBook)} />;
  }
  if (form.broken !== undefined) {
    return <StorageTrouble problem={form.broken} onRetry={form.submit} />;
  }
  return (
    <Screen title={words.title} tools={<LanguageSwitch />}>
      <Welcome />
      {profiles.length === 1 ? (
        <p className={styles.welcome}>
          <b>{labelOf(profiles, chosen, words.oldBook)}</b>
        </p>
      ) : (
        <Choice
          label={words.which}
          layout="column"
          options={profiles.map(({ id }) => ({ value: id, text: labelOf(profiles, id, words.oldBook) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <TextField
          kind="pin"
          autoFocus
          label={words.pin}
          autoComplete="current-password"
          value={form.pin}
          onChange={(text) => {
            form.setPin(text);
            if (form.pin === '') onTyping();
          }}
        />
        {form.problem === undefined ? null : (
          <Banner tone="bad" announce>
            <p>{form.problem}</p>
          </Banner>
        )}
        <Button
          kind="submit"
          look="main"
          size="large"
          wide
          busy={form.busy}
          disabled={form.mustWait || form.pin === ''}
        >
          {form.busy ? words.opening : words.open}
        </Button>
      </form>
      <div className={styles.links}>
        <Button look="quiet" onPress={() => setForgotten(true)}>
          {words.forgotten}
        </Button>
        <ButtonLink look="quiet" href={paths.join()}>
          {words.another}
        </ButtonLink>
      </div>
      <Suspense fallback={null}>
        {forgotten ? <ForgottenPin profile={chosen} onClose={() => setForgotten(false)} /> : null}
      </Suspense>
    </Screen>
  );
}

function useUnlocking(profile: string, onUnlocked: (session: Session) => void) {
  const words = useWords(unlockWords);
  const doorway = useDoorway();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<UnlockProblem>();
  const [seconds, setSeconds] = useCountdown();

  const unlock = async (): Promise<void> => {
    setBusy(true);
    const opened = await doorway.unlock(profile, pin);
    // Busy until what is behind the door is shown.
    if (opened.ok) {
      onUnlocked(opened.value);
      return;
    }
    setBusy(false);
    setProblem(opened.error);
    // What stands in the way of the storage is no fault of the PIN: it is tried again with the same.
    if (brokenOf(opened.error) === undefined) setPin('');
    if (opened.error.kind === 'wait') setSeconds(opened.error.seconds);
  };
  return {
    pin,
    setPin: (text: string) => setPin(text.replaceAll(/\D/g, '')),
    busy,
    mustWait: seconds > 0,
    problem: wordsFor(problem, seconds, words),
    broken: brokenOf(problem),
    gone: problem?.kind === 'profile-gone',
    submit: () => void unlock(),
  };
}

/** Seconds that run down to 0. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, (next) => setSeconds(Math.ceil(next))];
}

function wordsFor(
  problem: UnlockProblem | undefined,
  seconds: number,
  words: { readonly wrong: string; readonly wait: (seconds: number) => string },
): string | undefined {
  if (problem?.kind === 'wrong-pin') return words.wrong;
  return problem?.kind === 'wait' && seconds > 0 ? words.wait(seconds) : undefined;
}

function brokenOf(problem: UnlockProblem | undefined): DeviceProblem['kind'] | undefined {
  if (problem === undefined) return undefined;
  switch (problem.kind) {
    case 'wrong-pin':
    case 'wait':
    case 'profile-gone':
      return undefined;
    default:
      return problem.kind;
  }
}

const labelOf = (profiles: readonly ProfileLabel[], id: string, unnamed: string): string =>
  profiles.find((each) => each.id === id)?.label || unnamed;
