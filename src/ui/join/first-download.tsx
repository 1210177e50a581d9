import { useEffect } from 'react';

import type { Session } from '../../client/session.ts';
import type { SyncEngine, SyncStatus } from '../../client/sync-engine.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { InstallCard } from '../shared/install-card.tsx';
import { useInstaller } from '../shared/install-context.tsx';
import { useWords } from '../shared/language.tsx';
import { joinWords } from '../shared/messages/join.ts';
import { Progress } from '../shared/progress.tsx';
import { Screen } from '../shared/screen.tsx';
import { useObservable } from '../shared/use-observable.ts';
import { FormerCard } from './former-card.tsx';
import { KeepCard } from './keep-card.tsx';

interface Props {
  readonly session: Session;
  readonly onEnter: () => void;
}

/** The list comes, row by row; meanwhile: keep the data, put the app on the home screen. One can always go in. */
export function FirstDownload({ session, onEnter }: Props) {
  const words = useWords(joinWords);
  const status = useObservable(session.sync.status);
  useEffect(() => session.sync.start(), [session]);
  const state = stateOf(status);
  return (
    <Screen
      title={state === 'complete' ? words.download.titleDone : words.download.title}
      under={session.profile.label}
      foot={
        <Button look="main" size="large" wide disabled={state === 'under-way'} onPress={onEnter}>
          {words.download.enter}
        </Button>
      }
    >
      <DownloadText sync={session.sync} status={status} state={state} />
      <FormerCard former={session.profile.former} />
      <KeepCard />
      <InstallCard />
    </Screen>
  );
}

type DownloadState = 'under-way' | 'complete' | 'broken-off';

function stateOf({ download, phase, problem, lastSyncAt }: SyncStatus): DownloadState {
  if (download?.complete === true || (lastSyncAt > 0 && phase === 'idle')) return 'complete';
  return problem === undefined && phase !== 'offline' && phase !== 'failed' ? 'under-way' : 'broken-off';
}

interface TextProps {
  readonly sync: SyncEngine;
  readonly status: SyncStatus;
  readonly state: DownloadState;
}

function DownloadText({ sync, status, state }: TextProps) {
  const words = useWords(joinWords);
  const offline = useObservable(useInstaller().offline);
  const isFull = status.problem?.kind === 'storage-full';
  const { rows, ofRows } = status.download ?? { rows: 0, ofRows: 0 };
  if (state === 'complete') {
    return (
      <Banner tone={offline ? 'good' : 'wait'} announce>
        <p>{rows === 0 ? words.download.doneEmpty : words.download.done(rows)}</p>
        <p>{offline ? words.download.offline : words.download.keeping}</p>
      </Banner>
    );
  }
  return (
    <>
      <Progress
        text={ofRows === 0 ? words.download.starting : words.download.text(rows, ofRows)}
        value={rows}
        of={ofRows}
      />
      {state === 'broken-off' ? (
        <Banner tone={isFull ? 'bad' : 'wait'} announce>
          <p>{isFull ? words.download.full : words.download.later}</p>
          {isFull ? <Button onPress={() => void sync.syncNow()}>{words.download.goOn}</Button> : null}
        </Banner>
      ) : null}
    </>
  );
}
