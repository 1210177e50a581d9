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
  readonly disabled?: boolean;
}

/** Exports a list as seen: what is filtered out is not in the file, and the order is the screen's. */
export function ExportButton({ table, holds, disabled = false }: ExportProps) {
  const words = useWords(tableWords);
  const { busy, save } = useLeaving();
  const press = (): void => {
    const seen = table();
    const persons = holds === 'persons' ? seen.rows.length : 0;
    void save({ name: seen.name, persons }, () => tableFile(seen));
  };
  return (
    <Button icon="download" busy={busy} disabled={disabled} onPress={press}>
      {busy ? words.making : words.file}
    </Button>
  );
}

interface PrintProps {
  readonly name: string;
  /** How many persons are on the paper; 0 for counts. */
  readonly persons: number;
  readonly disabled?: boolean;
}

/** Prints the screen, which has its own looks for paper. */
export function PrintButton({ name, persons, disabled = false }: PrintProps) {
  const words = useWords(tableWords);
  const { print } = useLeaving();
  return (
    <Button icon="print" disabled={disabled} onPress={() => void print({ name, persons })}>
      {words.print}
    </Button>
  );
}
