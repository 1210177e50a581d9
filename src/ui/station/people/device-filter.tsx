import type { DeviceState } from '../../../client/station-desk.ts';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { devicesWords } from '../messages/words.ts';
import { TROUBLES, troublesOf, type Trouble } from './device-trouble.ts';

interface Props {
  readonly devices: readonly DeviceState[];
  readonly now: number;
  readonly only: Trouble | undefined;
  readonly onChange: (only: Trouble | undefined) => void;
}

/** The devices with one trouble, each kind with its count; kinds that nobody has are left out. */
export function DeviceFilter({ devices, now, only, onChange }: Props) {
  const words = useWords(devicesWords);
  const shared = useWords(sharedWords);
  const countOf = (trouble: Trouble): number =>
    devices.filter((each) => troublesOf(each, now).includes(trouble)).length;
  const there = TROUBLES.filter((each) => each === only || countOf(each) > 0);
  if (there.length === 0) return null;
  return (
    <ChipRow label={words.filters} layout="wrap">
      <Chip
        text={words.all}
        count={shared.count(devices.length)}
        on={only === undefined}
        onPress={() => onChange(undefined)}
      />
      {there.map((each) => (
        <Chip
          key={each}
          text={words.troubles[each]}
          count={shared.count(countOf(each))}
          on={each === only}
          onPress={() => onChange(each)}
        />
      ))}
    </ChipRow>
  );
}
