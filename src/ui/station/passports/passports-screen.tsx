import { useMemo, useState } from 'react';

import { dayInVietnam } from '../../../domain/calendar.ts';
import { passportDay, passportOf, type PassportBlock, type PassportState } from '../../../domain/passport.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { Banner } from '../../shared/banner.tsx';
import { ButtonLink } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { formatDay } from '../../shared/messages/format.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import type { passports } from '../messages/vi/passports.ts';
import { passportsWords } from '../messages/words.ts';
import { Facts } from '../parts/facts.tsx';
import { DosesCard } from './doses-card.tsx';
import styles from './passports.module.css';

interface Props {
  readonly now?: () => Date;
}

/** Letter 2262 steps 5 and 6 as the station looks at them: who is ready, who is not and why, and today's doses. */
export function PassportsScreen({ now = () => new Date() }: Props) {
  const words = useWords(passportsWords);
  const { profile } = useSession();
  const { paths } = useNavigation();
  const today = dayInVietnam(now().toISOString());
  const isFacility = profile.grants.some((grant) => grant.role === 'facility');
  return (
    <Screen title={words.title} wide="yes">
      {isFacility ? (
        <div className={styles.way}>
          <ButtonLink look="main" href={paths.roleHome('facility')}>
            {words.toFacility}
          </ButtonLink>
          <span>{words.toFacilityHint}</span>
        </div>
      ) : (
        <Banner tone="calm">
          <p>{words.noFacility}</p>
        </Banner>
      )}
      <PassportsCard today={today} />
      <DosesCard today={today} />
    </Screen>
  );
}

interface Line {
  readonly reading: SubjectReading;
  readonly state: PassportState;
}

const PARTS = ['ready', 'blocked', 'signed'] as const;

type Part = (typeof PARTS)[number];

function PassportsCard({ today }: { readonly today: string }) {
  const words = useWords(passportsWords);
  const shared = useWords(sharedWords);
  const { book } = useSession();
  const version = useObservable(book.version);
  const { lines, counts } = useMemo(() => {
    const readings = version < 0 ? [] : book.find({ text: '', filter: { kind: 'all' } });
    return {
      lines: readings.map((reading): Line => ({ reading, state: passportOf(reading) })),
      counts: passportDay(readings, today),
    };
  }, [book, today, version]);
  const [part, setPart] = useState<Part>('ready');
  const shown = useMemo(() => lines.filter((line) => isIn(line, part, today)), [lines, part, today]);
  const columns = useColumns(part);
  const number: Readonly<Record<Part, number>> = {
    ready: counts.ready,
    blocked: counts.blocked,
    signed: counts.signedThatDay,
  };
  return (
    <Card title={words.passports}>
      <Facts
        facts={[
          [words.ready, shared.count(counts.ready)],
          [words.signedToday, shared.count(counts.signedThatDay)],
          [words.signed, shared.count(counts.signed)],
          [words.blocked, shared.count(counts.blocked)],
        ]}
      />
      <ChipRow label={words.show} layout="wrap">
        {PARTS.map((each) => (
          <Chip
            key={each}
            text={words[`${each}List`]}
            count={shared.count(number[each])}
            on={each === part}
            onPress={() => setPart(each)}
          />
        ))}
      </ChipRow>
      {part === 'blocked' ? <Why counts={counts.why} /> : null}
      <DataTable
        key={part}
        label={words[`${part}List`]}
        rows={shown}
        columns={columns}
        keyOf={({ reading }) => reading.subject.id}
        textOf={textOf}
        empty={words.none}
        holds="persons"
      />
    </Card>
  );
}

const isIn = ({ state }: Line, part: Part, today: string): boolean =>
  state.kind === part && (state.kind !== 'signed' || state.on === today);

const textOf = ({ reading }: Line): string => `${reading.fields.name.value} ${reading.fields.idNumber.value}`;

function Why({ counts }: { readonly counts: Readonly<Record<PassportBlock['kind'], number>> }) {
  const words = useWords(passportsWords);
  const shared = useWords(sharedWords);
  const kinds = ['not-verified', 'contested', 'closed', 'incomplete-dose', 'held-back'] as const;
  return (
    <section aria-label={words.whyTitle}>
      <Facts facts={kinds.map((kind) => [words.why[kind], shared.count(counts[kind])])} />
      <p className={styles.hint}>{words.whyHint}</p>
    </section>
  );
}

function useColumns(part: Part): readonly Column<Line>[] {
  const words = useWords(passportsWords);
  const { fields } = useWords(sharedWords);
  const { closeReasons } = useWords(recordsWords);
  const { book } = useSession();
  const { paths } = useNavigation();
  const hamletOf = ({ reading }: Line): string =>
    book.hamlets.current().find((hamlet) => hamlet.code === reading.hamlet)?.name ?? reading.hamlet;
  const nameOf = ({ reading }: Line): string => reading.fields.name.value;
  const reasonsOf = ({ state }: Line): string =>
    state.kind === 'blocked'
      ? state.why.map((block) => blockText(block, words, closeReasons)).join('; ')
      : '';
  return [
    {
      key: 'name',
      title: fields.name,
      cell: (line) => <a href={paths.subject(line.reading.subject.id)}>{nameOf(line)}</a>,
      text: nameOf,
      sortBy: nameOf,
    },
    { key: 'birthDate', title: fields.birthDate, cell: ({ reading }) => reading.fields.birthDate.value },
    { key: 'hamlet', title: fields.hamlet, cell: hamletOf, sortBy: hamletOf },
    ...(part === 'blocked'
      ? [{ key: 'why', title: words.reasons, cell: reasonsOf, sortBy: reasonsOf } as const]
      : []),
  ];
}

function blockText(
  block: PassportBlock,
  words: Shape<typeof passports>,
  closeReasons: Readonly<Record<string, string>>,
): string {
  const text = words.why[block.kind];
  switch (block.kind) {
    case 'not-verified':
    case 'contested':
      return text;
    case 'closed':
      return words.withReason(text, closeReasons[block.reason] ?? '');
    case 'incomplete-dose':
      return words.withDay(text, formatDay(block.on));
    case 'held-back':
      return words.withReason(text, block.reason);
    default:
      return unreachable(block);
  }
}
