import type { DeviceState } from '../../../client/station-desk.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useWords } from '../../shared/language.tsx';
import { peopleWords } from '../messages/words.ts';

interface Props {
  readonly device: DeviceState;
  readonly onClose: () => void;
  readonly onRevoke: () => void;
}

/** Asks before a device is revoked, and says what becomes of the work on it. */
export function RevokeDialog({ device, onClose, onRevoke }: Props) {
  const words = useWords(peopleWords);
  return (
    <Dialog
      title={words.confirmTitle(device.personName)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.keep}</Button>
          <Button look="danger" icon="lock" onPress={onRevoke}>
            {words.revoke}
          </Button>
        </>
      }
    >
      <p>{words.confirmBody}</p>
      {device.lastWaiting > 0 ? (
        <p>
          <strong>{words.confirmWaiting(device.lastWaiting)}</strong>
        </p>
      ) : null}
      <p>{words.confirmForGood}</p>
    </Dialog>
  );
}
