import { useRef } from 'react';

import { Banner } from '../../shared/banner.tsx';
import { Button, ButtonLink } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Progress } from '../../shared/progress.tsx';
import { policeFileWords, policeWords } from '../messages/words.ts';
import { AnswerTable } from './answer-table.tsx';
import styles from './file.module.css';
import { useAnswers } from './use-answers.ts';

/** The file that came back: chosen, shown row by row, written once somebody says so. */
export function FileBack() {
  const words = useWords(policeFileWords);
  const { sections } = useWords(policeWords);
  const records = useWords(recordsWords);
  const { paths } = useNavigation();
  const work = useAnswers();
  const { state, lines } = work;
  const writable = lines.filter((line) => line.kind === 'write').length;
  useUnsaved(state.kind === 'writing' || (state.kind === 'read' && writable > 0));
  return (
    <Card title={words.back.title}>
      {state.kind === 'none' || state.kind === 'unreadable' ? (
        <FileInput onFile={(file) => void work.read(file)} />
      ) : null}
      {state.kind === 'unreadable' ? (
        <Banner tone="bad" announce>
          <p>{words.problem[state.problem.kind]}</p>
        </Banner>
      ) : null}
      {state.kind === 'reading' ? <p role="status">{words.back.reading}</p> : null}
      {state.kind === 'writing' ? (
        <Progress text={words.back.writing(state.done, state.of)} value={state.done} of={state.of} />
      ) : null}
      {state.kind === 'written' ? (
        <>
          <Banner tone="good" title={words.back.done(state.saved)} announce>
            {state.refused === 0 ? null : <p>{words.back.refused(state.refused)}</p>}
          </Banner>
          <div className={styles.ways}>
            <ButtonLink look="main" href={paths.police.queue}>
              {sections.queue}
            </ButtonLink>
            <Button onPress={work.another}>{words.back.another}</Button>
          </div>
        </>
      ) : null}
      {state.kind === 'read' ? (
        <>
          <p>{words.back.file(state.fileName)}</p>
          {state.problem === undefined || state.problem.kind === 'not-allowed' ? null : (
            <Banner tone="bad" announce>
              <p>{records.problems[state.problem.kind]}</p>
            </Banner>
          )}
          <div className={styles.ways}>
            <Button look="main" icon="check" disabled={writable === 0} onPress={() => void work.write()}>
              {words.back.write(writable)}
            </Button>
            <Button onPress={work.another}>{words.back.another}</Button>
          </div>
          {writable === 0 ? <p>{words.back.nothing}</p> : null}
        </>
      ) : null}
      {state.kind === 'read' || state.kind === 'written' ? <AnswerTable lines={lines} /> : null}
    </Card>
  );
}

function FileInput({ onFile }: { readonly onFile: (file: File) => void }) {
  const { back } = useWords(policeFileWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={back.choose}
        accept=".xlsx,.xls,.xlsm,.ods,.csv"
        data-testid="police-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file, filled in further, can be chosen again.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button look="main" icon="upload" onPress={() => input.current?.click()}>
        {back.choose}
      </Button>
    </>
  );
}
