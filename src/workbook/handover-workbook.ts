import { HANDOVER_COLUMNS, handoverCells } from '../domain/handover-table.ts';
import type { HandoverDocument } from '../domain/handover.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { openBook } from './book.ts';
import type { FileProblem } from './file-problem.ts';
import {
  HANDOVER_HEADERS,
  HANDOVER_SHEET,
  HANDOVER_WIDTHS,
  handoverTitle,
  handoverWord,
  PROOF_SHEET,
} from './handover-words.ts';
import type { Sheet } from './sheet.ts';
import { writeTable, type TableColumn } from './write-table.ts';

/** A list with everything that proves it. */
export interface SignedHandover {
  readonly document: HandoverDocument;
  /** SHA-256 of the document's canonical text (RFC 8785, UTF-8), hexadecimal. */
  readonly digest: string;
  /** ECDSA P-256 with SHA-256 over the same bytes, raw r‖s, base64. */
  readonly signature: string;
  /** The public half of the device's key. */
  readonly key: PublicKey;
}

/** A public P-256 key as JWK. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

/** What a file says it is: the signed text, and what is to prove it; nothing of it has been believed yet. */
export interface HandoverProof {
  readonly text: string;
  readonly digest: string;
  readonly signature: string;
  readonly key: PublicKey;
}

/** A workbook with a signed list in it. */
export interface HandoverFile {
  readonly proof: HandoverProof;
  /** Rows of the list sheet as they are in the file, the empty ones too; a cell is its text. */
  readonly sheet: readonly (readonly string[])[];
}

/** Characters of base64 in one cell; Excel takes 32,767. */
const CHUNK = 30_000;

/** The names of the second sheet's lines; the signed text follows them, piece by piece. */
const LINES = ['digest', 'signature', 'x', 'y'] as const;

/** The list as a sheet to read, and on a second one the canonical text with what proves it. `text`: as signed. */
export async function writeHandoverWorkbook(signed: SignedHandover, text: string): Promise<Uint8Array> {
  const columns = HANDOVER_COLUMNS.map((column): TableColumn => ({
    header: HANDOVER_HEADERS[column],
    width: HANDOVER_WIDTHS[column],
    kind: 'text',
  }));
  const values = { digest: signed.digest, signature: signed.signature, x: signed.key.x, y: signed.key.y };
  const pieces = piecesOf(base64(new TextEncoder().encode(text)));
  const proof = [
    ...LINES.map((line) => [line, values[line]] as const),
    ...pieces.map((piece, at) => [`text ${at + 1}/${pieces.length}`, piece] as const),
  ];
  return writeTable({
    sheets: [
      {
        name: HANDOVER_SHEET,
        title: handoverTitle(signed.document),
        columns,
        rows: handoverCells(signed.document, handoverWord),
      },
      {
        name: PROOF_SHEET,
        columns: [
          { header: 'so-thon/handover/1', width: 20, kind: 'text' },
          { header: 'Không sửa trang này', width: 80, kind: 'text' },
        ],
        rows: proof,
      },
    ],
  });
}

/** Every row of the list sheet as it should be for this document. */
export const expectedSheet = (document: HandoverDocument): readonly (readonly string[])[] => [
  ...handoverTitle(document).map((line) => [line]),
  HANDOVER_COLUMNS.map((column) => HANDOVER_HEADERS[column]),
  ...handoverCells(document, handoverWord),
];

/** Reads what `writeHandoverWorkbook` wrote, whoever may have changed it since. */
export function readHandoverWorkbook(
  bytes: Uint8Array,
): Result<HandoverFile, FileProblem | { readonly kind: 'no-proof' }> {
  const book = openBook(bytes);
  if (!book.ok) return book;
  const named = (name: string): Sheet | undefined => book.value.sheets.find((sheet) => sheet.name === name);
  const proof = proofIn(named(PROOF_SHEET));
  const list = named(HANDOVER_SHEET);
  return proof === undefined || list === undefined
    ? err({ kind: 'no-proof' })
    : ok({ proof, sheet: allRows(list) });
}

function proofIn(sheet: Sheet | undefined): HandoverProof | undefined {
  if (sheet === undefined) return undefined;
  const lines = new Map(sheet.rows.map(({ cells }) => [(cells[0] ?? '').trim(), (cells[1] ?? '').trim()]));
  const pieces = [...lines].flatMap(([name, piece]) => (name.startsWith('text ') ? [piece] : []));
  const text = textFrom(pieces.join(''));
  if (text === undefined) return undefined;
  const line = (name: (typeof LINES)[number]): string => lines.get(name) ?? '';
  return {
    text,
    digest: line('digest'),
    signature: line('signature'),
    key: { kty: 'EC', crv: 'P-256', x: line('x'), y: line('y') },
  };
}

/** Rows by their place in the file: a row that was emptied is a row without cells. */
function allRows({ rows }: Sheet): readonly (readonly string[])[] {
  const last = rows.at(-1)?.row ?? 0;
  const byPlace = new Map(rows.map((row) => [row.row, row.cells]));
  return Array.from({ length: last }, (_, at) => byPlace.get(at + 1) ?? []);
}

const piecesOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, at) => text.slice(at * CHUNK, (at + 1) * CHUNK));

/** By pieces: a list of thousands is more than a call takes arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

function textFrom(encoded: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
