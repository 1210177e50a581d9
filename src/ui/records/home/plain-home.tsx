import type { Role } from '../../../domain/operation.ts';
import { Banner } from '../../shared/banner.tsx';
import { ButtonLink } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { homesWords } from '../../shared/messages/homes.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { SyncLine } from '../sync/sync-line.tsx';
import { LockButton } from './lock-button.tsx';

/** The first screen of a role whose own work comes with a later version: what there is, and no dead end. */
export function PlainHome({ role }: { readonly role: Exclude<Role, 'hamlet' | 'station'> }) {
  const words = useWords(homesWords);
  const shared = useWords(sharedWords);
  const { paths } = useNavigation();
  const { profile } = useSession();
  const seesPersons = role === 'lead' || role === 'police';
  return (
    <Screen
      title={profile.label}
      under={`${shared.roles[role]} · ${profile.personName}`}
      tools={<LockButton />}
      foot={
        seesPersons ? (
          <ButtonLink look="main" size="large" wide icon="list" href={paths.records}>
            {words.openList}
          </ButtonLink>
        ) : undefined
      }
    >
      <Banner tone="calm">
        <p>{words[role]}</p>
      </Banner>
      <SyncLine />
      <Card title={words.unit}>
        <p>{profile.communeName}</p>
        <p>
          {words.person}: {profile.personName}
        </p>
      </Card>
    </Screen>
  );
}
