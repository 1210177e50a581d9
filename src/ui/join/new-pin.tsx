import { useState, type FormEvent } from 'react';

import type { InvitationFace, Session, StartFace } from '../../client/session.ts';
import type { Result } from '../../domain/result.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { Card } from '../shared/card.tsx';
import { useUnsaved } from '../shared/form-guard.tsx';
import { useWords } from '../shared/language.tsx';
import { formatTime } from '../shared/messages/format.ts';
import { joinWords } from '../shared/messages/join.ts';
import { sharedWords } from '../shared/messages/shared.ts';
import { TextField } from '../shared/text-field.tsx';
import styles from './door.module.css';
import { pinProblem } from './join-code.ts';

interface Props {
  /** Who is invited, and where; a file of the station's says no date. */
  readonly face: StartFace & Partial<Pick<InvitationFace, 'expiresAt'>>;
  /** Joins with this PIN; else the sentence that says why not. */
  readonly onJoin: (pin: string) => Promise<Result<Session, string>>;
  readonly onSession: (session: Session) => void;
}

/** What the invitation says, and the PIN of the new book, typed twice. */
export function NewPin({ face, onJoin, onSession }: Props) {
  const words = useWords(joinWords);
  const form = useJoining(onJoin, onSession);
  return (
    <>
      <InvitationCard face={face} />
      <form className={styles.form} onSubmit={form.submit}>
        <Card title={words.pin.title}>
          <p>{words.pin.rules}</p>
          <TextField
            kind="pin"
            label={words.pin.first}
            autoComplete="new-password"
            value={form.pin}
            problem={form.pinProblem}
            onChange={form.setPin}
          />
          <TextField
            kind="pin"
            label={words.pin.again}
            autoComplete="new-password"
            value={form.again}
            problem={form.againProblem}
            onChange={form.setAgain}
          />
          <p className={styles.small}>{words.pin.why}</p>
          <p className={styles.small}>{words.pin.forgotten}</p>
          <p className={styles.small}>{words.keep.ask}</p>
        </Card>
        {form.problem === undefined ? null : (
          <Banner tone="bad" announce>
            <p>{form.problem}</p>
          </Banner>
        )}
        <Button kind="submit" look="main" size="large" wide busy={form.busy}>
          {form.busy ? words.joining : words.joinNow}
        </Button>
      </form>
    </>
  );
}

function InvitationCard({ face }: Pick<Props, 'face'>) {
  const words = useWords(joinWords);
  const shared = useWords(sharedWords);
  const facts = [
    [words.face.role, shared.roles[face.role]],
    [words.face.place, face.place],
    ...(face.expiresAt === undefined ? [] : [[words.face.expires, formatTime(face.expiresAt)] as const]),
  ] as const;
  return (
    <Card title={words.face.hello(face.personName)}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{words.face.notYou}</p>
    </Card>
  );
}

function useJoining(onJoin: Props['onJoin'], onSession: (session: Session) => void) {
  const words = useWords(joinWords);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useUnsaved(pin !== '');
  const weak = pinProblem(pin);

  const join = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const joined = await onJoin(pin);
    setBusy(false);
    if (joined.ok) onSession(joined.value);
    else setProblem(joined.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (weak === undefined && pin === again) void join();
  };
  return {
    pin,
    setPin: (text: string) => setPin(text.replaceAll(/\D/g, '')),
    again,
    setAgain: (text: string) => setAgain(text.replaceAll(/\D/g, '')),
    submit,
    busy,
    problem,
    pinProblem: asked && weak !== undefined ? words.pin[weak] : undefined,
    againProblem: asked && weak === undefined && pin !== again ? words.pin.different : undefined,
  };
}
