import { CATEGORIES } from '../../../domain/category.ts';
import { paperNumber } from '../../../domain/paper-words.ts';
import { shortDigest } from '../../../domain/short-digest.ts';
import { HANDOVER_RESULTS } from '../../../domain/signable.ts';
import { countVi } from '../messages/format.ts';
import { paper } from '../messages/vi/paper.ts';
import { proofOf, type HandoverPaperProps } from './handover-about.ts';
import { LetterHead } from './letter-head.tsx';
import letter from './letter.module.css';
import styles from './paper.module.css';
import { Sheet } from './sheet.tsx';
import { Recipients, Signatures } from './signatures.tsx';

/** The minutes of a handover, after Mẫu 1.9 of decree 30/2020/NĐ-CP, with the counts both sides sign. */
export function HandoverMinutes(props: HandoverPaperProps) {
  const { document, digest, about } = props;
  const { minutes } = paper;
  const { addendumTo, signedBy } = document;
  return (
    <Sheet lies="upright" proof={proofOf(props)}>
      <LetterHead {...about} />
      <div className={letter.titles}>
        <h1>{minutes.title}</h1>
        <h2>
          <span>{addendumTo === undefined ? minutes.about : minutes.aboutAddendum}</span>
        </h2>
      </div>
      <div className={letter.body}>
        <p>{minutes.opening(paper.day(about.day), about.agency)}</p>
        <Party
          title={`${minutes.giver}: ${about.agency}`}
          name={signedBy.name ?? ''}
          post={signedBy.post ?? ''}
        />
        <Party
          title={`${minutes.taker}: ${about.receiver}`}
          name={about.receiverName}
          post={about.receiverPost}
        />
        <p>{minutes.basis}</p>
        <p>{minutes.contents(document.handover, document.version, people(document.counts.total))}</p>
        <Counts {...props} />
        {addendumTo === undefined ? null : (
          <p>{minutes.addendum(addendumTo.handover, addendumTo.version, shortDigest(addendumTo.digest))}</p>
        )}
        <p>{minutes.duty}</p>
        {digest === undefined ? null : <p>{minutes.proof(shortDigest(digest))}</p>}
      </div>
      {/* Signatures never stand alone on a page: the last sentence goes with them. */}
      <div className={letter.closing}>
        <div className={letter.body}>
          <p>{minutes.copies}</p>
        </div>
        <Signatures
          signers={[
            { forWhom: minutes.forTaker, post: about.receiverPost, name: about.receiverName },
            { forWhom: minutes.forGiver, post: signedBy.post ?? '', name: signedBy.name ?? '' },
          ]}
        />
        <Recipients lines={minutes.recipients} />
      </div>
    </Sheet>
  );
}

/** Below ten with a zero before it, so that nothing is put before it by hand. */
const people = (count: number): string => (count < 10 ? paperNumber(count) : countVi(count));

interface PartyProps {
  readonly title: string;
  readonly name: string;
  readonly post: string;
}

function Party({ title, name, post }: PartyProps) {
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <p className={letter.party}>{paper.minutes.party(name || paper.blank, post || paper.shortBlank)}</p>
    </>
  );
}

/** Counts by class and by result, each with its sum: the two sides of one number. */
function Counts({ document: { counts } }: HandoverPaperProps) {
  const { minutes } = paper;
  return (
    <div className={styles.countTables}>
      <CountTable
        title={minutes.category}
        total={counts.total}
        lines={CATEGORIES.map((category) => [paper.categories[category], counts.categories[category]])}
      />
      <CountTable
        title={minutes.result}
        total={counts.total}
        lines={HANDOVER_RESULTS.filter((result) => counts.results[result] > 0).map((result) => [
          paper.results[result],
          counts.results[result],
        ])}
      />
    </div>
  );
}

interface CountTableProps {
  readonly title: string;
  readonly total: number;
  readonly lines: readonly (readonly [name: string, count: number])[];
}

function CountTable({ title, total, lines }: CountTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{paper.minutes.count}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, count]) => (
          <tr key={name}>
            <td>{name}</td>
            <td className={styles.figure}>{countVi(count)}</td>
          </tr>
        ))}
        <tr className={styles.sum}>
          <td>{paper.minutes.total}</td>
          <td className={styles.figure}>{countVi(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
