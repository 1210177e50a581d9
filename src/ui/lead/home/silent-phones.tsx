import type { DeviceState } from '../../../client/station-desk.ts';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { SILENT_DAYS } from '../messages/reminder-text.ts';
import { leadWords } from '../messages/words.ts';
import { hamletsOf, silentSince } from '../use-hamlets.ts';
import { PhoneList } from './phone-list.tsx';

/** A phone whose person has another one by now is not silent: it is done with. */
const isInUse = ({ revokedAt, replacedAt }: DeviceState): boolean =>
  revokedAt === undefined && replacedAt === undefined;

/** Whose phone was not heard for two days, longest first: somebody should call. */
export function SilentPhones({ devices }: { readonly devices: readonly DeviceState[] }) {
  const words = useWords(leadWords);
  const today = todayInVietnam();
  const silent = devices
    .filter((device) => isInUse(device) && hamletsOf(device).length > 0)
    .filter((device) => (silentSince(device, today) ?? SILENT_DAYS) >= SILENT_DAYS)
    .toSorted((left, right) => ((left.lastHeardAt ?? '') < (right.lastHeardAt ?? '') ? -1 : 1));
  return (
    <Card title={words.phonesAll}>
      {silent.length === 0 ? <p>{words.nobodySilent}</p> : <PhoneList devices={silent} />}
    </Card>
  );
}
