import type { EncodingSample, ListDraft } from '../../../client/station-desk.ts';
import { Banner } from '../../shared/banner.tsx';
import { useWords } from '../../shared/language.tsx';
import { importWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import styles from './import.module.css';

interface Props {
  readonly encoding: NonNullable<ListDraft['encoding']>;
  readonly convert: boolean;
  readonly onConvert: (convert: boolean) => void;
}

const NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;

/** Text that looks like an old encoding, before and after; converted only if the person says so. */
export function EncodingOffer({ encoding, convert, onConvert }: Props) {
  const words = useWords(importWords);
  const name = NAMES[encoding.kind];
  const columns: readonly Column<EncodingSample>[] = [
    { key: 'found', title: words.found, cell: (sample) => sample.found },
    { key: 'converted', title: words.converted, cell: (sample) => sample.converted },
  ];
  return (
    <Banner tone="wait" title={words.encoding(name)}>
      <p>{words.encodingHint}</p>
      <DataTable
        label={words.encoding(name)}
        rows={encoding.samples}
        columns={columns}
        keyOf={(sample) => sample.found}
        empty={words.noneHere}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={convert} onChange={(event) => onConvert(event.target.checked)} />
        <span>{words.convert(name)}</span>
      </label>
    </Banner>
  );
}
