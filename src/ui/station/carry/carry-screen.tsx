import { useState, type DragEvent } from 'react';

import { Card } from '../../shared/card.tsx';
import { FileButton } from '../../shared/carry/file-button.tsx';
import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { carryingWords, stationWords } from '../messages/words.ts';
import styles from './carry.module.css';
import { CodeDesk } from './code-desk.tsx';
import { TakenFileCard } from './taken-file-card.tsx';
import { useTaking } from './use-taking.ts';

/** What phones without network hand over, as files or as codes: in, and the answers out. */
export function CarryScreen() {
  const words = useWords(carryingWords);
  const { sections } = useWords(stationWords);
  const taking = useTaking();
  return (
    <Screen title={sections.carry} wide="yes">
      <p>{words.intro}</p>
      <DropPlace busy={taking.busy} onFiles={(files) => void taking.take(files)} />
      <CodeDesk />
      {taking.files.length === 0 ? null : (
        <Card title={words.taken}>
          <ul className={styles.files}>
            {taking.files.map((file) => (
              <TakenFileCard key={file.id} file={file} onAgain={() => void taking.again(file)} />
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  );
}

interface DropProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function DropPlace({ busy, onFiles }: DropProps) {
  const words = useWords(carryingWords);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) onFiles(dropped);
  };
  return (
    <div
      className={styles.drop}
      data-over={over ? 'true' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{words.drop}</p>
      <FileButton look="main" many text={busy ? words.taking : words.pick} busy={busy} onFiles={onFiles} />
    </div>
  );
}
