import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { syncWords } from '../../shared/messages/sync.ts';
import { useStorageHealth } from './use-storage-health.ts';

/** Before the device is full: how much room is left, and what to do while everything still works. */
export function StorageWarning() {
  const words = useWords(syncWords);
  const storage = useStorageHealth();
  if (storage?.nearlyFull !== true) return null;
  return (
    <Banner tone="wait" title={words.nearlyFullTitle}>
      <p>{words.nearlyFull(Math.max(0, storage.quotaBytes - storage.usedBytes))}</p>
    </Banner>
  );
}
