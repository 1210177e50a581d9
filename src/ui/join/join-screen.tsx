import { useEffect, useState } from 'react';

import type { InvitationFace, JoinProblem, Session } from '../../client/session.ts';
import type { Result } from '../../domain/result.ts';
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
  if (session !== undefined) return <FirstDownload session={session} onEnter={() => onJoined(session)} />;
  return (
    <Screen title={words.title} tools={<LanguageSwitch />}>
      {look === undefined ? <p role="status">{words.looking}</p> : null}
      {look?.ok === false ? <NotUsable problem={look.error} onRetry={again} /> : null}
      {look?.ok === true ? <NewPin code={code} face={look.value} onSession={setSession} /> : null}
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

function NotUsable({ problem, onRetry }: { readonly problem: JoinProblem; readonly onRetry: () => void }) {
  const words = useWords(joinWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  return (
    <>
      <Banner tone="bad" announce>
        <p>{joinProblemText(problem, words)}</p>
      </Banner>
      <Button look="main" size="large" wide onPress={onRetry}>
        {shared.retry}
      </Button>
      <ButtonLink href={paths.join()}>{words.otherLink}</ButtonLink>
      <ButtonLink href={paths.home}>{words.toProfiles}</ButtonLink>
    </>
  );
}
