import * as v from 'valibot';
import type { Field } from '../domain/field.ts';
import { planListing } from '../domain/listing.ts';
import { cleanName, foldName } from '../domain/name.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { convertDraft } from '../workbook/convert-draft.ts';
import type { DraftRow, ListDraft, Mapping } from '../workbook/list-draft.ts';
import type { Book } from './book.ts';
import {
  devicesSchema,
  importedSchema,
  invitationsSchema,
  invitedSchema,
  logSchema,
  type PartReport,
} from './desk-schema.ts';
import { sha256Hex } from './hash.ts';
import type {
  DeskProblem,
  DeviceState,
  FileProblem,
  ImportOptions,
  ImportReport,
  Invitation,
  InvitationState,
  InviteRequest,
  ListPreview,
  LogLine,
  StationDesk,
} from './station-desk.ts';
import { askJson, type JsonQuestion } from './station-json.ts';
import type { World } from './world.ts';

export interface DeskParts {
  readonly world: World;
  readonly token: string;
  readonly commune: string;
  readonly book: Book;
}

/** Rows per request of an import: a request the village's station answers within a second. */
const PART_ROWS = 500;

/** The desk of station staff: questions to the station, and the comparison of a file with the book. */
export class HttpDesk implements StationDesk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  readonly readFile = async (file: File, mapping?: Mapping): Promise<Result<ListDraft, FileProblem>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const request = { bytes, fileName: file.name, today: this.#today(), convert: false };
    return this.#parts.world.readWorkbook(mapping === undefined ? request : { ...request, mapping });
  };

  readonly preview = (draft: ListDraft, convertEncoding = false): ListPreview => {
    const { book } = this.#parts;
    const { rows, warnings } = convertEncoding ? convertDraft(draft, this.#today()) : draft;
    const existing = book.find({ text: '', filter: { kind: 'all' } }).map(({ subject, fields }) => {
      const listed = (field: Field): string => fields[field].listed;
      const values = {
        name: listed('name'),
        birthDate: listed('birthDate'),
        sex: listed('sex'),
        idNumber: listed('idNumber'),
        hamlet: listed('hamlet'),
        phone: listed('phone'),
        address: listed('address'),
      };
      return { subject: subject.id, values };
    });
    const plan = planListing(existing, rows);
    return {
      fresh: plan.fresh,
      same: plan.same.map(({ row }) => row),
      changed: plan.changed,
      unclear: plan.unclear,
      newHamlets: this.#newHamlets(rows),
      warnings,
    };
  };

  readonly importList = async (
    draft: ListDraft,
    options: ImportOptions,
  ): Promise<Result<ImportReport, DeskProblem>> => {
    const { fileName, headers, rows } = options.convertEncoding ? convertDraft(draft, this.#today()) : draft;
    const { listedOn, assignByColumn, signal, onProgress } = options;
    const listing = await this.#listingOf({ fileName, headers, rows, listedOn });
    let report: ImportReport = { listed: 0, relisted: 0, same: 0, unclear: 0, assigned: 0, stopped: false };
    onProgress(0, rows.length);
    for (let at = 0; at < rows.length; at += PART_ROWS) {
      if (signal.aborted) return ok({ ...report, stopped: true });
      const part = rows.slice(at, at + PART_ROWS);
      const body = { listing, listedOn, fileName, headers, rows: part, assignByColumn };
      const done = await this.#ask({ method: 'POST', path: '/api/listings', body }, importedSchema);
      if (!done.ok) return done;
      report = sum(report, done.value);
      onProgress(at + part.length, rows.length);
    }
    return ok(report);
  };

  readonly invite = async ({
    personName,
    grants,
  }: InviteRequest): Promise<Result<Invitation, DeskProblem>> => {
    const body = { personName, grants };
    const made = await this.#ask({ method: 'POST', path: '/api/invitations', body }, invitedSchema);
    if (!made.ok) return made;
    // The code stands after the #, so that no server on the way has it in its log.
    return ok({
      url: `${this.#parts.world.origin}/#/join/${made.value.code}`,
      expiresAt: made.value.expiresAt,
    });
  };

  readonly invitations = (): Promise<Result<readonly InvitationState[], DeskProblem>> =>
    this.#ask({ method: 'GET', path: '/api/invitations' }, invitationsSchema);

  readonly devices = (): Promise<Result<readonly DeviceState[], DeskProblem>> =>
    this.#ask({ method: 'GET', path: '/api/devices' }, devicesSchema);

  readonly revoke = async (device: string): Promise<Result<null, DeskProblem>> => {
    const path = `/api/devices/${encodeURIComponent(device)}/revoke`;
    const revoked = await this.#ask({ method: 'POST', path, body: {} }, v.unknown());
    return revoked.ok ? ok(null) : revoked;
  };

  readonly log = (before?: number): Promise<Result<readonly LogLine[], DeskProblem>> =>
    this.#ask(
      { method: 'GET', path: before === undefined ? '/api/log' : `/api/log?before=${before}` },
      logSchema,
    );

  async #ask<S extends v.GenericSchema>(
    question: Omit<JsonQuestion, 'token'>,
    schema: S,
  ): Promise<Result<v.InferOutput<S>, DeskProblem>> {
    const { world, token } = this.#parts;
    const answer = await askJson(world, { ...question, token }, schema);
    if (answer.ok || answer.error.kind === 'no-network')
      return answer;
    const { status } = answer.error;
    return err(
      status === 401 || status === 403 ? { kind: 'not-allowed' } : { kind: 'station-error', status },
    );
  }

  /** The same file on the same date has the same name however often it is imported, so that nothing is listed twice. */
  async #listingOf(
    file: Pick<ListDraft, 'fileName' | 'headers' | 'rows'> & { readonly listedOn: string },
  ): Promise<string> {
    const { fileName, headers, rows, listedOn } = file;
    const cells = rows.map((row) => [row.row, row.cells]);
    const digest = await sha256Hex(JSON.stringify([fileName, headers, cells]));
    return `${this.#parts.commune}/${listedOn}/${Number.parseInt(digest.slice(0, 10), 16) % 1_000_000}`;
  }

  #newHamlets(rows: readonly DraftRow[]): readonly string[] {
    const known = new Set(
      this.#parts.book.hamlets.current().flatMap(({ code, name }) => [code, name].map(foldName)),
    );
    const fresh = new Map<string, string>();
    for (const { values } of rows) {
      const key = foldName(values.hamlet);
      if (key !== '' && !known.has(key) && !fresh.has(key)) fresh.set(key, cleanName(values.hamlet));
    }
    return [...fresh.values()];
  }

  #today(): string {
    return new Date(this.#parts.world.now()).toISOString().slice(0, 10);
  }
}

const sum = (report: ImportReport, part: PartReport): ImportReport => ({
  listed: report.listed + part.listed,
  relisted: report.relisted + part.relisted,
  same: report.same + part.same,
  unclear: report.unclear + part.unclear,
  assigned: report.assigned + part.assigned,
  stopped: false,
});
