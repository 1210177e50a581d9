import { useCallback, useState, type ComponentProps } from 'react';

import type {
  DeskProblem,
  Invitation,
  InvitationState,
  InviteRequest,
} from '../../../client/station-desk.ts';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import type { people } from '../messages/vi/people.ts';
import { peopleWords, stationWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { InvitationCard } from './invitation-card.tsx';
import { InviteForm } from './invite-form.tsx';
import { grantsText } from './place-text.ts';

interface Made {
  readonly invitation: Invitation;
  readonly request: InviteRequest;
}

/** Inviting a named person, and what became of earlier invitations. */
export function InvitationsScreen({ now = Date.now }: { readonly now?: () => number }) {
  const words = useWords(peopleWords);
  const { sections } = useWords(stationWords);
  const { desk } = useSession();
  const placeOf = usePlace();
  const [made, setMade] = useState<Made>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DeskProblem>();
  const asked = useAsked(useCallback(() => desk.invitations(), [desk]));

  const invite = async (request: InviteRequest): Promise<void> => {
    setBusy(true);
    const result = await desk.invite(request);
    setBusy(false);
    if (!result.ok) {
      setProblem(result.error);
      return;
    }
    setProblem(undefined);
    setMade({ invitation: result.value, request });
    asked.again();
  };
  return (
    <Screen title={sections.invitations} wide="yes">
      {made === undefined ? (
        <Card title={words.inviteTitle}>
          <p>{words.inviteHint}</p>
          <InviteForm busy={busy} onInvite={(request) => void invite(request)} />
          <DeskProblemBanner problem={problem} />
        </Card>
      ) : (
        <InvitationCard
          invitation={made.invitation}
          personName={made.request.personName}
          place={placeOf(made.request.grants)}
          onAnother={() => setMade(undefined)}
          onUsed={asked.again}
        />
      )}
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? null : <InvitationTable invitations={asked.answer} now={now()} />}
    </Screen>
  );
}

/** What grants allow, in words of the screen's language. */
export function usePlace(): (grants: InviteRequest['grants']) => string {
  const { wholeCommune } = useWords(peopleWords);
  const shared = useWords(sharedWords);
  const { book } = useSession();
  const hamlets = useObservable(book.hamlets);
  return (grants) => grantsText(grants, hamlets, { shared, wholeCommune });
}

interface TableProps {
  readonly invitations: readonly InvitationState[];
  readonly now: number;
}

function InvitationTable({ invitations, now }: TableProps) {
  const words = useWords(peopleWords);
  const placeOf = usePlace();
  const columns = useInvitationColumns(now);
  return (
    <Card title={words.invitations}>
      <DataTable
        label={words.invitations}
        rows={invitations}
        columns={columns}
        keyOf={(each) => each.id}
        textOf={(each) => `${each.personName} ${placeOf(each.grants)}`}
        empty={words.noInvitations}
        holds="counts"
      />
    </Card>
  );
}

function useInvitationColumns(now: number): readonly Column<InvitationState>[] {
  const words = useWords(peopleWords);
  const placeOf = usePlace();
  return [
    {
      key: 'person',
      title: words.person,
      cell: (each) => each.personName,
      sortBy: (each) => each.personName,
    },
    {
      key: 'place',
      title: words.place,
      cell: (each) => placeOf(each.grants),
      sortBy: (each) => placeOf(each.grants),
    },
    {
      key: 'state',
      title: words.state,
      cell: (each) => <Tag {...stateOf(each, now, words)} />,
      text: (each) => stateOf(each, now, words).text,
      sortBy: (each) => each.expiresAt,
    },
  ];
}

function stateOf(
  state: InvitationState,
  now: number,
  words: Shape<typeof people>,
): ComponentProps<typeof Tag> {
  if (state.usedAt !== undefined) {
    return { tone: 'good', icon: 'check', text: words.used(formatTime(state.usedAt)) };
  }
  return Date.parse(state.expiresAt) > now
    ? { tone: 'wait', icon: 'clock', text: words.open(formatTime(state.expiresAt)) }
    : { tone: 'calm', icon: 'cross', text: words.expired(formatTime(state.expiresAt)) };
}
