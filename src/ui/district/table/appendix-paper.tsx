import type { DatedReport } from '../../../client/district-desk.ts';
import { appendixPrint } from '../../../domain/appendix-print.ts';
import { PrintButton } from '../../shared/export-button.tsx';
import { useWords } from '../../shared/language.tsx';
import { LetterHead } from '../../shared/print/letter-head.tsx';
import { PaperView } from '../../shared/print/paper-view.tsx';
import { Recipients, Signatures } from '../../shared/print/signatures.tsx';
import { paperWords } from '../messages/paper.ts';
import { districtWords } from '../messages/words.ts';
import styles from './appendix-paper.module.css';
import { linesOf, type Letter } from './letter.ts';

interface Props {
  readonly report: DatedReport;
  readonly letter: Letter;
  readonly withLetter: boolean;
  readonly onClose: () => void;
}

/** The letter, when wanted, and its appendix on a page of its own, in the layout of decree 30/2020/NĐ-CP. */
export function AppendixPaper({ report, letter, withLetter, onClose }: Props) {
  const words = useWords(districtWords);
  return (
    <PaperView title={words.table} onClose={onClose} tools={<PrintButton name={words.table} persons={0} />}>
      {withLetter ? <LetterPage report={report} letter={letter} /> : null}
      <AppendixPage report={report} letter={letter} />
    </PaperView>
  );
}

type PageProps = Pick<Props, 'report' | 'letter'>;

function LetterPage({ report, letter }: PageProps) {
  const { parent, agency, number, place, signedOn = '' } = letter;
  const [only, ...others] = linesOf(letter.to);
  return (
    <section className={styles.page}>
      <LetterHead
        superior={parent}
        agency={paperWords.orDots(agency)}
        number={paperWords.orDots(number)}
        place={paperWords.orDots(place)}
        day={signedOn}
      />
      <p className={styles.about}>{paperWords.about}</p>
      <div className={styles.to}>
        <p>
          {paperWords.to} {others.length === 0 ? paperWords.orDots(only ?? '') : null}
        </p>
        {others.length === 0 ? null : linesOf(letter.to).map((line) => <p key={line}>- {line}</p>)}
      </div>
      <div className={styles.body}>
        <p>{paperWords.basis}</p>
        <p>{paperWords.state(report, report.asOf)}</p>
        <p>{paperWords.request}</p>
        <p>{paperWords.end}</p>
      </div>
      <div className={styles.foot}>
        <Recipients lines={linesOf(letter.copies)} />
        <Signatures signers={[{ forWhom: letter.post, post: '', name: letter.signer }]} />
      </div>
    </section>
  );
}

function AppendixPage({ report, letter }: PageProps) {
  const { title, asOf, headers, rows, total } = appendixPrint(report, report.asOf);
  return (
    <section className={styles.appendix}>
      <h2 className={styles.name}>{paperWords.appendix(letter.appendixName)}</h2>
      <h3 className={styles.title}>
        {title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h3>
      <p className={styles.asOf}>{asOf}</p>
      <p className={styles.goesWith}>
        {paperWords.goesWith(letter.number, letter.signedOn, letter.agencyShort)}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, at) => (
                <td key={headers[at]}>{cell}</td>
              ))}
            </tr>
          ))}
          <tr className={styles.sum}>
            <td colSpan={2}>{total[1]}</td>
            {total.slice(2).map((cell, at) => (
              <td key={headers[at + 2]}>{cell}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
