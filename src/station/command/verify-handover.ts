import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { compareHandover, HANDOVER_COLUMNS, type HandoverDifference } from '../../domain/handover-table.ts';
import type { HandoverDocument } from '../../domain/handover.ts';
import { ok, type Result } from '../../domain/result.ts';
import { isShortDigestOf, shortDigest } from '../../domain/short-digest.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { handoverSchema, handoverText } from '../../sync/handover-text.ts';
import { describeProblem } from '../../workbook/file-problem.ts';
import {
  expectedSheet,
  readHandoverWorkbook,
  type HandoverFile,
  type HandoverProof,
} from '../../workbook/handover-workbook.ts';
import {
  HANDOVER_HEADERS,
  HANDOVER_SHEET,
  handoverTitle,
  handoverWord,
} from '../../workbook/handover-words.ts';
import { keyText, prove, type ProofProblem } from '../handover/prove.ts';
import { sha256Hex } from '../world.ts';
import { failed, misused, type Failure, type Surroundings } from './place.ts';

export interface VerifyOptions {
  readonly file: string | undefined;
  /** The short digest as printed on the signed paper. */
  readonly digest: string | undefined;
}

/** Differences told; a list that was sorted anew has as many as it has cells. */
const MOST_TOLD = 50;

/**
 * `verify-handover FILE`: proves an exported list without network or data. The file brings its own public key, so the
 * short digest on the signed paper (or the station's archive) says that it is the right one.
 */
export async function verifyHandover(
  { file, digest }: VerifyOptions,
  { print }: Surroundings,
): Promise<Result<null, Failure>> {
  if (file === undefined) return misused('verify-handover needs the name of a file.');
  const opened = openFile(file);
  if (!opened.ok) return opened;
  const { proof, sheet } = opened.value;
  const document = await prove(proof);
  if (!document.ok) return failed(sentenceOf(document.error));
  if (digest !== undefined && !isShortDigestOf(digest, proof.digest)) {
    return failed(`The list is whole, but its digest is ${shortDigest(proof.digest)}, not the one given.`);
  }
  const differences = sheet === undefined ? [] : differencesOf(document.value, sheet);
  if (differences.length > 0) {
    const more = differences.length - MOST_TOLD;
    const told = [...differences.slice(0, MOST_TOLD), ...(more > 0 ? [`… and ${more} more`] : [])];
    return failed(['The list is not what was signed:', ...told].join('\n'));
  }
  const { handover, version, counts, madeOn } = document.value;
  const key = shortDigest(sha256Hex((await keyText(proof.key)) ?? ''));
  print(`ok\t${handover}\tversion ${version}\t${madeOn}\t${counts.total} rows`);
  print(`digest\t${shortDigest(proof.digest)}`);
  print(`key\t${key}`);
  return ok(null);
}

interface Opened {
  readonly proof: HandoverProof;
  /** A .json has no sheet that could say something else than its document. */
  readonly sheet: HandoverFile['sheet'] | undefined;
}

function openFile(file: string): Result<Opened, Failure> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return failed('The file cannot be read: check its name and that you may open it.');
  }
  // `{` begins no workbook.
  if (bytes[0] === 0x7b) return openJson(bytes);
  const workbook = readHandoverWorkbook(bytes);
  if (workbook.ok) return workbook;
  return workbook.error.kind === 'no-proof'
    ? failed(
        'The workbook is no exported handover: its two sheets are not there, or nothing on them is signed.',
      )
    : failed(describeProblem(workbook.error));
}

const fileSchema = v.object({
  document: handoverSchema,
  digest: v.string(),
  signature: v.string(),
  key: v.object({ kty: v.string(), crv: v.string(), x: v.string(), y: v.string() }),
});

function openJson(bytes: Uint8Array): Result<Opened, Failure> {
  const text = new TextDecoder().decode(bytes);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), fileSchema), text);
  if (!parsed.success) return failed('The file is no exported handover.');
  const { document, ...proof } = parsed.output;
  return ok({ proof: { ...proof, text: handoverText(document) }, sheet: undefined });
}

function sentenceOf(problem: ProofProblem): string {
  switch (problem.kind) {
    case 'not-a-handover':
      return 'What was signed in this file is no handover list.';
    case 'inconsistent':
      return 'The numbering or the counts of the list are not those of its rows.';
    case 'not-canonical':
      return 'The signed text of this file was put together by other means.';
    case 'wrong-digest':
      return 'The digest is not that of the signed text: one of the two was changed.';
    case 'bad-key':
      return 'The public key in this file is none.';
    case 'wrong-signature':
      return 'The signature is not of this list: the list, the signature or the key was changed.';
    default:
      return unreachable(problem);
  }
}

/** [ST25] Every cell of the list sheet that is not as signed: sheet, row, column, found and signed. */
function differencesOf(document: HandoverDocument, sheet: HandoverFile['sheet']): readonly string[] {
  const headLines = handoverTitle(document).length + 1;
  const head = expectedSheet(document).slice(0, headLines);
  const inHead = head.flatMap((cells, row) => differentCells(cells, sheet[row] ?? [], row + 1));
  const rows = sheet.slice(headLines);
  const inRows = compareHandover(document, rows, handoverWord).map((each) => lineOf(each, headLines));
  const beside = rows.flatMap((cells, row) =>
    cells.flatMap((found, at) =>
      at < HANDOVER_COLUMNS.length || found.trim() === ''
        ? []
        : [placeOf(row + 1 + headLines, at, { found, signed: '' })],
    ),
  );
  return [...inHead, ...inRows, ...beside];
}

const differentCells = (
  signed: readonly string[],
  found: readonly string[],
  row: number,
): readonly string[] =>
  Array.from({ length: Math.max(signed.length, found.length) }, (_, at) => at).flatMap((at) => {
    const [was, is] = [signed[at] ?? '', found[at] ?? ''].map((text) => text.normalize('NFC').trim());
    return was === is ? [] : [placeOf(row, at, { found: is ?? '', signed: was ?? '' })];
  });

function lineOf(difference: HandoverDifference, headLines: number): string {
  const row = difference.row + headLines;
  switch (difference.kind) {
    case 'cell':
      return placeOf(row, difference.at, difference);
    case 'missing':
      return `sheet "${HANDOVER_SHEET}": signed row ${difference.row} (${difference.subject}) is missing`;
    case 'extra':
      return `sheet "${HANDOVER_SHEET}", row ${row}: nobody signed this row`;
    case 'moved':
      return `sheet "${HANDOVER_SHEET}", row ${row}: ${difference.subject} was signed in another place`;
    default:
      return unreachable(difference);
  }
}

function placeOf(
  row: number,
  at: number,
  { found, signed }: { readonly found: string; readonly signed: string },
): string {
  const column = HANDOVER_COLUMNS[at];
  const header = column === undefined ? '' : ` (${HANDOVER_HEADERS[column]})`;
  const place = `sheet "${HANDOVER_SHEET}", row ${row}, column ${letterOf(at)}${header}`;
  return `${place}: found "${found}", signed "${signed}"`;
}

/** A, B, … Z, AA: as Excel names its columns. */
const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
