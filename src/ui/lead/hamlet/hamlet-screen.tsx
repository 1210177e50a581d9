import { useCallback } from 'react';

import { CATEGORIES } from '../../../domain/category.ts';
import { useOpenList } from '../../records/home/use-open-list.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { Empty } from '../../shared/empty.tsx';
import { Figures } from '../../shared/figures.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Progress } from '../../shared/progress.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { TimeLeft } from '../home/time-left.tsx';
import { PhoneList } from '../home/phone-list.tsx';
import { leadWords } from '../messages/words.ts';
import { hamletsOf, useHamlets, type HamletState } from '../use-hamlets.ts';
import { DeadlineCard } from './deadline-card.tsx';
import { ReminderCard } from './reminder-card.tsx';

/** One hamlet: how it stands, its deadline, its people's phones, and the reminder that is ready to be sent. */
export function HamletScreen({ code }: { readonly code: string }) {
  const words = useWords(leadWords);
  const { paths } = useNavigation();
  const { desks, profile } = useSession();
  const devices = useAsked(useCallback(() => desks.lead.devices(), [desks]));
  const hamlet = useHamlets(devices.answer).find((each) => each.hamlet === code);
  if (hamlet === undefined) {
    return (
      <Screen title={words.unknownHamlet} backHref={paths.lead.home}>
        <Empty icon="people" title={words.unknownHamlet} />
      </Screen>
    );
  }
  const phones = devices.answer?.filter(
    (device) => device.revokedAt === undefined && hamletsOf(device).includes(code),
  );
  return (
    <Screen title={hamlet.name} under={profile.communeName} backHref={paths.lead.home}>
      <HamletProgress hamlet={hamlet} />
      {hamlet.left === 0 ? null : <ReminderCard hamlet={hamlet} />}
      <DeadlineCard key={hamlet.due ?? ''} hamlet={hamlet} />
      <Card title={words.phones}>
        <DeskProblemBanner problem={devices.problem} onRetry={devices.again} />
        {phones === undefined ? null : phones.length === 0 ? (
          <p>{words.noPhones}</p>
        ) : (
          <PhoneList devices={phones} />
        )}
      </Card>
    </Screen>
  );
}

function HamletProgress({ hamlet }: { readonly hamlet: HamletState }) {
  const words = useWords(leadWords);
  const records = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const openList = useOpenList();
  const { total, left, returned, contested, leftByCategory } = hamlet;
  const done = total - left;
  return (
    <Card title={words.progress}>
      <Progress text={words.progressOf(done, total)} value={done} of={total} />
      <p>
        <TimeLeft hamlet={hamlet} />
      </p>
      <Figures
        label={words.byCategory}
        figures={[
          { key: 'left', text: words.leftShort, count: shared.count(left) },
          {
            key: 'returned',
            text: words.returnedShort,
            count: shared.count(returned),
            ...(returned > 0 ? { tone: 'bad' } : {}),
          },
          {
            key: 'contested',
            text: words.contestedShort,
            count: shared.count(contested),
            ...(contested > 0 ? { tone: 'clash' } : {}),
          },
          ...CATEGORIES.filter((category) => leftByCategory[category] > 0).map((category) => ({
            key: category,
            text: records.categories[category],
            count: shared.count(leftByCategory[category]),
          })),
        ]}
      />
      <Button
        icon="list"
        onPress={() => openList({ text: '', filter: { kind: 'all' }, hamlet: hamlet.hamlet })}
      >
        {words.openPeople}
      </Button>
    </Card>
  );
}
