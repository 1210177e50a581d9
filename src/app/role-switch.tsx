import type { Role } from '../domain/operation.ts';
import { Chip, ChipRow } from '../ui/shared/chip.tsx';
import { useWords } from '../ui/shared/language.tsx';
import { sharedWords } from '../ui/shared/messages/shared.ts';
import { useNavigation } from '../ui/shared/navigation.tsx';
import { useSession } from '../ui/shared/session-context.tsx';
import { rolesOf } from './roles.ts';

/** For somebody with several roles: from one first screen to another. */
export function RoleSwitch({ current }: { readonly current: Role }) {
  const shared = useWords(sharedWords);
  const { go, paths } = useNavigation();
  const roles = rolesOf(useSession().profile.grants);
  if (roles.length === 1) return null;
  return (
    <nav aria-label={shared.chooseRole}>
      <ChipRow label={shared.chooseRole}>
        {roles.map((role) => (
          <Chip
            key={role}
            text={shared.roles[role]}
            on={role === current}
            onPress={() => go(paths.roleHome(role))}
          />
        ))}
      </ChipRow>
    </nav>
  );
}
