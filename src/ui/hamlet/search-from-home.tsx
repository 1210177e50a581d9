import { useState, type FormEvent } from 'react';

import { Button } from '../shared/button.tsx';
import { useWords } from '../shared/language.tsx';
import { hamletWords } from '../shared/messages/hamlet.ts';
import { recordsWords } from '../shared/messages/records.ts';
import { TextField } from '../shared/text-field.tsx';
import { useOpenList } from '../records/home/use-open-list.ts';
import styles from './hamlet-home.module.css';

/** The search box of the first screen: its answer is the list. */
export function SearchFromHome() {
  const words = useWords(hamletWords);
  const records = useWords(recordsWords);
  const openList = useOpenList();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    openList({ text, filter: { kind: 'all' } });
  };
  return (
    <form className={styles.search} role="search" onSubmit={submit}>
      <TextField kind="search" label={words.search} value={text} onChange={setText} />
      <Button kind="submit" icon="search" look="main">
        {records.list.find}
      </Button>
    </form>
  );
}
