import { startTransition, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useRoute } from 'wouter';

import type { DeviceProblem, ProfileLabel, Session } from '../client/session.ts';
import type { Result } from '../domain/result.ts';
import { StorageTrouble } from '../ui/join/storage-trouble.tsx';
import { UnlockScreen } from '../ui/join/unlock-screen.tsx';
import { useWords } from '../ui/shared/language.tsx';
import { sharedWords } from '../ui/shared/messages/shared.ts';
import { useNavigation } from '../ui/shared/navigation.tsx';
import { useDoorway } from '../ui/shared/session-context.tsx';
import { comingScreen } from './coming-screen.tsx';
import { prepareFirstScreens } from './first-screens.ts';
import { ROUTES } from './paths.ts';

const JoinScreen = comingScreen(() => import('../ui/join/join-screen.tsx').then((each) => each.JoinScreen));
const NoInvitation = comingScreen(() =>
  import('../ui/join/no-invitation.tsx').then((each) => each.NoInvitation),
);
const Unlocked = comingScreen(() => import('./unlocked.tsx').then((each) => each.Unlocked));

/** Which side of the PIN somebody is on, and what they see there. */
export function Door() {
  const [session, setSession] = useState<Session>();
  const { go, paths } = useNavigation();
  const enter = useCallback(
    (next: Session) => {
      setSession((before) => {
        before?.lock();
        return next;
      });
      go(paths.home);
    },
    [go, paths],
  );
  // A transition: the door stays until what is behind it can be shown.
  const unlock = useCallback((next: Session) => startTransition(() => setSession(next)), []);
  const lockable = useMemo(
    () => (session === undefined ? undefined : withLock(session, () => setSession(undefined))),
    [session],
  );
  return (
    <Suspense fallback={<Opening />}>
      <Inside session={lockable} onSession={unlock} onJoined={enter} />
    </Suspense>
  );
}

interface InsideProps {
  readonly session: Session | undefined;
  readonly onSession: (session: Session) => void;
  readonly onJoined: (session: Session) => void;
}

function Inside({ session, onSession, onJoined }: InsideProps) {
  const [joining, invited] = useRoute(ROUTES.joinWithCode);
  const [pasting] = useRoute(ROUTES.join);
  if (joining) return <JoinScreen key={invited.code} code={invited.code} onJoined={onJoined} />;
  if (session !== undefined && !pasting) return <Unlocked key={session.profile.id} session={session} />;
  return <BeforePin pasting={pasting} onUnlocked={onSession} />;
}

interface BeforePinProps {
  readonly pasting: boolean;
  readonly onUnlocked: (session: Session) => void;
}

function BeforePin({ pasting, onUnlocked }: BeforePinProps) {
  const [profiles, again] = useProfiles();
  const doorway = useDoorway();
  if (profiles === undefined) return <Opening />;
  if (!profiles.ok) return <StorageTrouble problem={profiles.error.kind} onRetry={again} />;
  const prepare = (): void => {
    doorway.prepare();
    Unlocked.prepare();
    prepareFirstScreens();
  };
  const [first, ...others] = profiles.value;
  if (first === undefined || pasting) return <NoInvitation hasProfiles={first !== undefined} />;
  return <UnlockScreen profiles={[first, ...others]} onUnlocked={onUnlocked} onTyping={prepare} />;
}

type Profiles = Result<readonly ProfileLabel[], DeviceProblem> | undefined;

function useProfiles(): readonly [Profiles, () => void] {
  const doorway = useDoorway();
  const [profiles, setProfiles] = useState<Profiles>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    void doorway.profiles().then((next) => {
      if (!gone) setProfiles(next);
    });
    return () => {
      gone = true;
    };
  }, [doorway, round]);
  return [profiles, () => setRound(round + 1)];
}

function Opening() {
  const words = useWords(sharedWords);
  return (
    <main>
      <p role="status" style={{ padding: '2rem', textAlign: 'center' }}>
        {words.loading}
      </p>
    </main>
  );
}

/** The same session, whose lock also shows the door again. */
function withLock(session: Session, onLocked: () => void): Session {
  const { profile, book, commands, sync, carry, outcomes, drafts, desk, desks, life } = session;
  const lock = (): void => {
    session.lock();
    onLocked();
  };
  return { profile, book, commands, sync, carry, outcomes, drafts, desk, desks, life, lock };
}
