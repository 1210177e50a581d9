import { useState, type FormEvent } from 'react';

import type { InviteRequest } from '../../../client/station-desk.ts';
import type { Grant } from '../../../domain/access.ts';
import type { Role } from '../../../domain/operation.ts';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { useUnsaved } from '../../shared/form-guard.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { peopleWords } from '../messages/words.ts';
import { HamletPicker } from './hamlet-picker.tsx';
import styles from './people.module.css';

/** A district's people see counts of many communes: they are invited at the station's machine, not here. */
const INVITED: readonly Role[] = ['hamlet', 'lead', 'station', 'police', 'facility'];

interface Props {
  readonly busy: boolean;
  readonly onInvite: (request: InviteRequest) => void;
}

/** Who is invited, in which role, for which hamlets of this commune. */
export function InviteForm({ busy, onInvite }: Props) {
  const words = useWords(peopleWords);
  const shared = useWords(sharedWords);
  const { book, profile } = useSession();
  const hamlets = useObservable(book.hamlets);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('hamlet');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  useUnsaved(name !== '');

  const nameMissing = name.trim() === '';
  // Only the hamlet's people are bound to hamlets; the other roles answer for the commune (letter 2262, annex).
  const hamletsMissing = role === 'hamlet' && picked.length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (nameMissing || hamletsMissing) return;
    const scope: Grant['hamlets'] = role === 'hamlet' ? picked : 'all';
    onInvite({ personName: name.trim(), grants: [{ role, commune: profile.commune, hamlets: scope }] });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={120}
        problem={tried && nameMissing ? words.nameMissing : undefined}
      />
      <p>
        {words.commune}: <strong>{profile.communeName}</strong>
      </p>
      <Choice
        label={words.role}
        options={INVITED.map((each) => ({ value: each, text: shared.roles[each] }))}
        value={role}
        onChange={setRole}
      />
      {role === 'hamlet' ? (
        <HamletPicker
          hamlets={hamlets}
          picked={picked}
          onChange={setPicked}
          problem={tried && hamletsMissing ? words.hamletsMissing : undefined}
        />
      ) : null}
      <div className={styles.actions}>
        <Button kind="submit" look="main" icon="link" busy={busy}>
          {busy ? words.creating : words.create}
        </Button>
      </div>
    </form>
  );
}
