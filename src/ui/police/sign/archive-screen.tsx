import { useMemo } from 'react';

import type { HandoverSummary } from '../../../client/handover-desk.ts';
import { shortDigest } from '../../../domain/short-digest.ts';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Empty } from '../../shared/empty.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatDay, formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { signingWords } from '../messages/words.ts';

/** Every list that was signed, newest first: number, version, code, and whether the station has said "received". */
export function ArchiveScreen() {
  const words = useWords(signingWords);
  const shared = useWords(sharedWords);
  const { desks } = useSession();
  const { answer, problem, again } = useAsked<readonly HandoverSummary[]>(desks.handovers.list);
  const columns = useColumns();
  return (
    <Screen title={words.archive.title} wide="yes">
      <DeskProblemBanner problem={problem} onRetry={again} />
      {answer === undefined && problem === undefined ? <p role="status">{shared.loading}</p> : null}
      {answer?.length === 0 ? (
        <Empty icon="lock" title={words.archive.none}>
          <p>{words.archive.noneHelp}</p>
        </Empty>
      ) : null}
      {answer === undefined || answer.length === 0 ? null : (
        <DataTable
          label={words.archive.title}
          rows={answer}
          columns={columns}
          keyOf={(row) => `${row.handover}/${row.version}`}
          empty={words.archive.none}
          holds="counts"
        />
      )}
    </Screen>
  );
}

function useColumns(): readonly Column<HandoverSummary>[] {
  const { archive } = useWords(signingWords);
  const { paths } = useNavigation();
  const { columns } = archive;
  return useMemo(
    () => [
      {
        key: 'handover',
        title: columns.handover,
        cell: ({ handover, version }) => (
          <a href={paths.police.handover(handover, version)}>{archive.open(handover, version)}</a>
        ),
        text: ({ handover, version }) => archive.open(handover, version),
        sortBy: ({ handover }) => handover,
        look: 'code',
      },
      {
        key: 'madeOn',
        title: columns.madeOn,
        cell: ({ madeOn }) => formatDay(madeOn),
        sortBy: ({ madeOn }) => madeOn,
      },
      { key: 'total', title: columns.total, cell: ({ total }) => total, look: 'number' },
      {
        key: 'matched',
        title: columns.matched,
        cell: ({ counts }) => counts.results.matched,
        look: 'number',
      },
      {
        key: 'completed',
        title: columns.completed,
        cell: ({ counts }) => counts.results.completed,
        look: 'number',
      },
      {
        key: 'others',
        title: columns.others,
        cell: ({ total, counts }) => total - counts.results.matched - counts.results.completed,
        look: 'number',
      },
      { key: 'by', title: columns.by, cell: ({ signedByName }) => signedByName },
      { key: 'code', title: columns.code, cell: ({ digest }) => shortDigest(digest), look: 'code' },
      {
        key: 'received',
        title: columns.received,
        cell: ({ acknowledgedAt }) =>
          acknowledgedAt === undefined ? archive.notAcknowledged : formatTime(acknowledgedAt),
      },
    ],
    [archive, columns, paths],
  );
}
