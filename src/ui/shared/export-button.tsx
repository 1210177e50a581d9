import { tableFile, type SeenTable } from '../../client/table-file.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { tableWords } from './messages/table.ts';
import { useLeaving } from './use-leaving.ts';

interface ExportProps {
  /** The list as it is on the screen at this moment. */
  readonly table: () => SeenTable;
  /** Whether its rows are persons: then the station notes it first. */
  readonly holds: 'persons' | 'counts';
  /** Code of the commune whose people they are, where it is not this device's own. */
  readonly commune?: string | undefined;
  readonly disabled?: boolean;
}

/** Exports a list as seen: what is filtered out is not in the file, and the order is the screen's. */
export function ExportButton({ table, holds, commune, disabled = false }: ExportProps) {
  const words = useWords(tableWords);
  const { busy, save } = useLeaving();
  const press = (): void => {
    const seen = table();
    const persons = holds === 'persons' ? seen.rows.length : 0;
    void save({ name: seen.name, persons, ...ofCommune(commune) }, () => tableFile(seen));
  };
  return (
    <Button icon="download" busy={busy} disabled={disabled} onPress={press}>
      {busy ? words.making : words.file}
    </Button>
  );
}

const ofCommune = (commune: string | undefined): { readonly commune?: string } =>
  commune === undefined ? {} : { commune };

interface PrintProps {
  readonly name: string;
  /** How many persons are on the paper; 0 for counts. */
  readonly persons: number;
  readonly commune?: string | undefined;
  readonly disabled?: boolean;
}

/** Prints the screen, which has its own looks for paper. */
export function PrintButton({ name, persons, commune, disabled = false }: PrintProps) {
  const words = useWords(tableWords);
  const { print } = useLeaving();
  return (
    <Button
      icon="print"
      disabled={disabled}
      onPress={() => void print({ name, persons, ...ofCommune(commune) })}
    >
      {words.print}
    </Button>
  );
}
