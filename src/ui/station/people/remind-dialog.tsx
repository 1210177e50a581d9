import { useState } from 'react';

import type { DeviceState } from '../../../client/station-desk.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useWords } from '../../shared/language.tsx';
import { useNotice } from '../../shared/notice.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { deviceReminder } from '../messages/device-reminder.ts';
import { devicesWords } from '../messages/words.ts';

import { usePlace } from './invitations-screen.tsx';
import styles from './people.module.css';

interface Props {
  readonly device: DeviceState;
  readonly onClose: () => void;
}

/** The words to send to the person of a device that is silent or owes something. */
export function RemindDialog({ device, onClose }: Props) {
  const words = useWords(devicesWords);
  const placeOf = usePlace();
  const notify = useNotice();
  const { profile } = useSession();
  const [failed, setFailed] = useState(false);
  const text = deviceReminder(device, {
    placeName: placeOf(device.grants),
    communeName: profile.communeName,
    personName: profile.personName,
  });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setFailed(true);
      return;
    }
    notify({ text: words.copied });
    onClose();
  };
  return (
    <Dialog
      title={words.remindTitle(device.personName)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <Button look="main" onPress={() => void copy()}>
            {words.copy}
          </Button>
        </>
      }
    >
      <p className={styles.reminder}>{text}</p>
      {failed ? <p role="alert">{words.copyFailed}</p> : null}
    </Dialog>
  );
}
