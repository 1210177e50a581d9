import { useWords } from '../../shared/language.tsx';
import { formatDay } from '../../shared/messages/format.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Tag } from '../../shared/tag.tsx';
import { SILENT_DAYS } from '../messages/reminder-text.ts';
import { leadWords } from '../messages/words.ts';
import type { HamletState } from '../use-hamlets.ts';
import styles from './home.module.css';
import { TimeLeft } from './time-left.tsx';

/** The hamlets for a phone: one card each, the whole of it the way to the hamlet. */
export function HamletCards({ hamlets }: { readonly hamlets: readonly HamletState[] }) {
  const words = useWords(leadWords);
  const { paths } = useNavigation();
  if (hamlets.length === 0) return <p>{words.noHamlets}</p>;
  return (
    <ul className={styles.cards}>
      {hamlets.map((hamlet) => (
        <li key={hamlet.hamlet}>
          <a className={styles.card} href={paths.lead.hamlet(hamlet.hamlet)}>
            <CardOf hamlet={hamlet} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function CardOf({ hamlet }: { readonly hamlet: HamletState }) {
  const words = useWords(leadWords);
  const { name, total, left, due, returned, contested, silentDays } = hamlet;
  const share = total === 0 ? 0 : (100 * (total - left)) / total;
  return (
    <>
      <span className={styles.cardHead}>
        <strong>{name}</strong>
        <span>{words.leftShare(left, total)}</span>
      </span>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className={styles.facts}>
        <span>{due === undefined ? words.noDue : words.dueOn(formatDay(due))}</span>
        <TimeLeft hamlet={hamlet} />
        {returned > 0 ? <Tag tone="bad" icon="returned" text={words.returnedCount(returned)} /> : null}
        {contested > 0 ? <Tag tone="clash" icon="clash" text={words.contestedCount(contested)} /> : null}
        {left > 0 && silentDays >= SILENT_DAYS ? (
          <Tag tone="wait" icon="clock" text={words.silentFor(silentDays)} />
        ) : null}
      </span>
    </>
  );
}
