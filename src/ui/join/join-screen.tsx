import { useEffect, useState } from 'react';

import type { InvitationFace, JoinProblem, Session } from '../../client/session.ts';
import { err, type Result } from '../../domain/result.ts';
import { Banner } from '../shared/banner.tsx';
import { Button, ButtonLink } from '../shared/button.tsx';
import { useWords } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { joinWords } from '../shared/messages/join.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { useNavigation } from '../shared/navigation.tsx';
import { Screen } from '../shared/screen.tsx';
import { useDoorway } from '../shared/session-context.tsx';
import { FirstDownload } from './first-download.tsx';
import { joinProblemText } from '../shared/join-problem.ts';
import { NewPin } from './new-pin.tsx';
import { StartFileOffer } from './start-file-offer.tsx';
import { useStartFile, type StartFile } from './use-start-file.ts';

interface Props {
  /** The part of the link after `#/join/`. */
  readonly code: string;
  /** The person is in, and has begun. */
  readonly onJoined: (session: Session) => void;
}

/** From an invitation to a working book: who and where, a PIN, the first download. */
export function JoinScreen({ code, onJoined }: Props) {
  const words = useWords(joinWords);
  const [session, setSession] = useState<Session>();
  const [look, again] = useInvitation(code);
  const start = useStartFile(code);
  const doorway = useDoorway();
  const join = async (pin: string): Promise<Result<Session, string>> => {
    const joined = await doorway.join(code, pin);
    return joined.ok ? joined : err(joinProblemText(joined.error, words));
  };
  if (session !== undefined) return <FirstDownload session={session} onEnter={() => onJoined(session)} />;
  return (
    <Screen title={words.title} tools={<LanguageSwitch />}>
      {start.opened !== undefined ? (
        <NewPin face={start.opened.face} onJoin={start.opened.join} onSession={setSession} />
      ) : (
        <>
          {look === undefined ? <p role="status">{words.looking}</p> : null}
          {look?.ok === false ? <NotUsable problem={look.error} start={start} onRetry={again} /> : null}
          {look?.ok === true ? <NewPin face={look.value} onJoin={join} onSession={setSession} /> : null}
        </>
      )}
    </Screen>
  );
}

type Look = Result<InvitationFace, JoinProblem> | undefined;

function useInvitation(code: string): readonly [Look, () => void] {
  const doorway = useDoorway();
  const [look, setLook] = useState<Look>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    setLook(undefined);
    void doorway.lookAt(code).then((next) => {
      if (!gone) setLook(next);
    });
    return () => {
      gone = true;
    };
  }, [doorway, code, round]);
  return [look, () => setRound(round + 1)];
}

/** Asking the station again would change nothing. */
const SPENT: ReadonlySet<JoinProblem['kind']> = new Set([
  'invitation-unknown',
  'invitation-used',
  'invitation-expired',
]);

interface NotUsableProps {
  readonly problem: JoinProblem;
  readonly start: StartFile;
  readonly onRetry: () => void;
}

function NotUsable({ problem, start, onRetry }: NotUsableProps) {
  const words = useWords(joinWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const spent = SPENT.has(problem.kind);
  return (
    <>
      <Banner tone="bad" announce>
        <p>{joinProblemText(problem, words)}</p>
      </Banner>
      {spent ? null : (
        <Button look="main" size="large" wide onPress={onRetry}>
          {shared.retry}
        </Button>
      )}
      {/* Its own start file spends an invitation too: the offer stands whatever the station says. */}
      <StartFileOffer start={start} />
      <ButtonLink look={spent ? 'main' : 'plain'} href={paths.join()}>
        {words.otherLink}
      </ButtonLink>
      <ButtonLink href={paths.home}>{words.toProfiles}</ButtonLink>
    </>
  );
}
