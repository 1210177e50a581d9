import { lazy, Suspense, useCallback, useState } from 'react';

import type { ArchivedHandover, HandoverSummary } from '../../../client/handover-desk.ts';
import type { DeskProblem } from '../../../client/station-desk.ts';
import { CATEGORIES } from '../../../domain/category.ts';
import type { HandoverDocument } from '../../../domain/handover.ts';
import { shortDigest } from '../../../domain/short-digest.ts';
import { HANDOVER_RESULTS } from '../../../domain/signable.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNotice } from '../../shared/notice.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useLeaving } from '../../shared/use-leaving.ts';
import { handoversWords } from '../messages/words.ts';
import { Facts } from '../parts/facts.tsx';
import { HandoverRows } from './handover-rows.tsx';
import styles from './handovers.module.css';

interface Props {
  readonly summary: HandoverSummary;
  readonly onBack: () => void;
}

/** One signed list as it was signed, and what the station does with it: receive, keep, take along. */
export function HandoverView({ summary, onBack }: Props) {
  const words = useWords(handoversWords);
  const shared = useWords(sharedWords);
  const { desks } = useSession();
  const { handover, version } = summary;
  const ask = useCallback(() => desks.handovers.read(handover, version), [desks, handover, version]);
  const asked = useAsked(ask);
  const { answer } = asked;
  return (
    <Screen title={`${words.number} ${handover}`} under={words.version(version)} wide="yes">
      <div>
        <Button icon="back" onPress={onBack}>
          {words.toList}
        </Button>
      </div>
      <Facts
        facts={[
          [words.madeOn, formatDay(summary.madeOn)],
          [words.signer, summary.signedByName],
          [words.total, shared.people(summary.total)],
          [words.digest, shortDigest(summary.digest)],
        ]}
      />
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {answer === undefined ? (
        asked.busy ? (
          <p role="status">{shared.loading}</p>
        ) : null
      ) : (
        <>
          <Receive summary={answer} onReceived={asked.again} />
          <TakeAlong archived={answer} />
          <Counts document={answer.content.document} />
          <HandoverRows document={answer.content.document} />
        </>
      )}
    </Screen>
  );
}

interface ReceiveProps {
  readonly summary: HandoverSummary;
  readonly onReceived: () => void;
}

function Receive({ summary, onReceived }: ReceiveProps) {
  const words = useWords(handoversWords);
  const { desks, sync } = useSession();
  const notify = useNotice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DeskProblem>();
  if (summary.acknowledgedAt !== undefined) {
    const by = words.acknowledgedBy(summary.acknowledgedByName ?? '', formatTime(summary.acknowledgedAt));
    return <Banner tone="good" title={`${words.receive}: ${by}`} />;
  }
  const receive = async (): Promise<void> => {
    setBusy(true);
    const received = await desks.handovers.receive(summary.handover, summary.version);
    setBusy(false);
    setProblem(received.ok ? undefined : received.error);
    if (!received.ok) return;
    notify({ text: words.received(summary.handover) });
    onReceived();
    void sync.syncNow();
  };
  return (
    <>
      <DeskProblemBanner problem={problem} />
      <Banner tone="wait" title={words.notAcknowledged}>
        <p>{words.receiveHint}</p>
        <div>
          <Button look="main" icon="check" busy={busy} onPress={() => void receive()}>
            {busy ? words.receiving : words.receive}
          </Button>
        </div>
      </Banner>
    </>
  );
}

/** Lazy: the paper and its QR code are wanted now and then. */
const Paper = lazy(() => import('./paper.tsx').then((each) => ({ default: each.Paper })));

function TakeAlong({ archived }: { readonly archived: ArchivedHandover }) {
  const words = useWords(handoversWords);
  const { desks } = useSession();
  const { busy, save } = useLeaving();
  const [onPaper, setOnPaper] = useState(false);
  const { content, handover, version } = archived;
  const leave = (): void =>
    void save({ name: `${handover} ${version}`, persons: content.document.counts.total }, () =>
      desks.handovers.workbook(content),
    );
  return (
    <div className={styles.out}>
      <Button icon="download" busy={busy} onPress={leave}>
        {busy ? words.exporting : words.export}
      </Button>
      <Button icon="print" onPress={() => setOnPaper(true)}>
        {words.paper}
      </Button>
      <span className={styles.hint}>{words.exportHint}</span>
      {onPaper ? (
        <Suspense>
          <Paper archived={archived} onClose={() => setOnPaper(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Counts({ document: { counts } }: { readonly document: HandoverDocument }) {
  const words = useWords(handoversWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  return (
    <Card title={words.counts}>
      <Facts
        facts={CATEGORIES.map((category) => [
          records.categories[category],
          shared.count(counts.categories[category]),
        ])}
      />
      <Facts
        facts={HANDOVER_RESULTS.filter((result) => counts.results[result] > 0).map((result) => [
          words.results[result],
          shared.count(counts.results[result]),
        ])}
      />
    </Card>
  );
}
