import { useMemo, useState } from 'react';

import type { HandoverSummary } from '../../../client/handover-desk.ts';
import { Banner } from '../../shared/banner.tsx';
import { ButtonLink } from '../../shared/button.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { policeWords, signingWords } from '../messages/words.ts';
import { usePiles } from '../queue/use-queue.ts';
import { Blocked } from './blocked.tsx';
import { newestVersion, toSign } from './to-sign.ts';
import { SignList } from './sign-list.tsx';

/** What is ready to be signed, what stands in the way, and the signature; an addendum where `handover` names a list. */
export function SignScreen({ handover }: { readonly handover: string | undefined }) {
  const police = useWords(policeWords);
  const words = useWords(signingWords);
  return (
    <Screen title={handover === undefined ? police.sections.sign : words.addendum.title} wide="yes">
      {handover === undefined ? <SignNew /> : <SignAddendum handover={handover} />}
    </Screen>
  );
}

function SignNew() {
  const words = useWords(signingWords);
  const { paths } = useNavigation();
  const { sync } = useSession();
  const piles = usePiles();
  const { fresh, again } = useMemo(() => toSign(piles.ready), [piles.ready]);
  const unsent = useObservable(sync.status).waiting.length;
  return (
    <>
      <p>{words.intro}</p>
      {piles.waiting.length === 0 ? null : (
        <Banner tone="calm">
          <p>
            {words.stillWaiting(piles.waiting.length)} · <a href={paths.police.queue}>{words.open}</a>
          </p>
        </Banner>
      )}
      {unsent === 0 ? null : (
        <Banner tone="wait">
          <p>{words.unsent(unsent)}</p>
        </Banner>
      )}
      {[...again].map(([handover, subjects]) => (
        <Banner key={handover} tone="wait" icon="returned">
          <p>{words.addendum.offer(subjects.length, handover)}</p>
          <ButtonLink href={paths.police.addendum(handover)}>{words.addendum.make}</ButtonLink>
        </Banner>
      ))}
      <Blocked readings={piles.blocked} />
      <SignList subjects={fresh} addendumTo={undefined} />
    </>
  );
}

/** The next version of a list needs to know its newest, which only the station can say. */
function SignAddendum({ handover }: { readonly handover: string }) {
  const words = useWords(signingWords);
  const { desks } = useSession();
  const piles = usePiles();
  const subjects = useMemo(() => toSign(piles.ready).again.get(handover) ?? [], [piles.ready, handover]);
  const { answer, problem, again } = useAsked<readonly HandoverSummary[]>(desks.handovers.list);
  const [newest, setNewest] = useState<ReturnType<typeof newestVersion>>();
  const found = answer === undefined ? undefined : newestVersion(answer, handover);
  // Once it is signed, the list has a newer version; what was signed stays on the screen.
  if (newest === undefined && found !== undefined) setNewest(found);
  return (
    <>
      <DeskProblemBanner problem={problem} onRetry={again} />
      {newest === undefined ? null : (
        <>
          <p>{words.addendum.to(newest.handover, newest.version)}</p>
          <SignList subjects={subjects} addendumTo={newest} />
        </>
      )}
      {answer !== undefined && newest === undefined ? (
        <Empty icon="search" title={words.archive.none} />
      ) : null}
    </>
  );
}
