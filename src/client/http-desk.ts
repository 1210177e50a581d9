import type { Field } from '../domain/field.ts';
import { planListing } from '../domain/listing.ts';
import { cleanName, foldName } from '../domain/name.ts';
import type { SubjectReading } from '../domain/reading.ts';
import { ok, type Result } from '../domain/result.ts';
import { planVerification, verify, type Verification } from '../domain/verification.ts';
import { convertDraft } from '../workbook/convert-draft.ts';
import type { DraftRow, ListDraft, Mapping } from '../workbook/list-draft.ts';
import type { Book } from './book.ts';
import { DeskLink } from './desk-link.ts';
import { devicesSchema, invitationsSchema, invitedSchema, logSchema, receiptsSchema } from './desk-schema.ts';
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
  ReceiptLine,
  StationDesk,
} from './station-desk.ts';
import { sendList } from './list-import.ts';
import type { World } from './world.ts';

export interface DeskParts {
  readonly world: World;
  readonly token: string;
  readonly commune: string;
  readonly book: Book;
}

/** The desk of station staff: questions to the station, and the comparison of a file with the book. */
export class HttpDesk implements StationDesk {
  readonly #parts: DeskParts;
  readonly #link: DeskLink;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#link = new DeskLink(parts.world, parts.token);
  }

  readonly readFile = async (file: File, mapping?: Mapping): Promise<Result<ListDraft, FileProblem>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const request = { bytes, fileName: file.name, today: this.#today(), convert: false };
    return this.#parts.world.readWorkbook(mapping === undefined ? request : { ...request, mapping });
  };

  readonly preview = (draft: ListDraft, convertEncoding = false): ListPreview => {
    const { rows, warnings } = convertEncoding ? convertDraft(draft, this.#today()) : draft;
    const existing = this.#everybody().map(({ subject, fields }) => {
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

  readonly previewVerification = (
    draft: ListDraft,
    { listedOn, convertEncoding }: Pick<ImportOptions, 'listedOn' | 'convertEncoding'>,
  ): Verification<DraftRow> => {
    const { rows } = convertEncoding ? convertDraft(draft, this.#today()) : draft;
    const readings = this.#everybody();
    return verify(readings, planVerification(readings, rows), listedOn);
  };

  readonly importList = async (
    draft: ListDraft,
    options: ImportOptions,
  ): Promise<Result<ImportReport, DeskProblem>> => {
    const { fileName, headers, rows } = options.convertEncoding ? convertDraft(draft, this.#today()) : draft;
    const { listedOn } = options;
    const listing = await this.#listingOf({ fileName, headers, rows, listedOn });
    return sendList(this.#link, { listing, fileName, headers, rows }, options);
  };

  readonly invite = async ({
    personName,
    grants,
  }: InviteRequest): Promise<Result<Invitation, DeskProblem>> => {
    const body = { personName, grants };
    const made = await this.#link.post('/api/invitations', body, invitedSchema);
    if (!made.ok) return made;
    // The code stands after the #, so that no server on the way has it in its log.
    return ok({
      url: `${this.#parts.world.origin}/#/join/${made.value.code}`,
      expiresAt: made.value.expiresAt,
    });
  };

  readonly invitations = (): Promise<Result<readonly InvitationState[], DeskProblem>> =>
    this.#link.get('/api/invitations', invitationsSchema);

  readonly devices = (): Promise<Result<readonly DeviceState[], DeskProblem>> =>
    this.#link.get('/api/devices', devicesSchema);

  readonly receipts = (code = ''): Promise<Result<readonly ReceiptLine[], DeskProblem>> =>
    this.#link.get(`/api/receipts?code=${encodeURIComponent(code)}`, receiptsSchema);

  readonly revoke = (device: string): Promise<Result<null, DeskProblem>> =>
    this.#link.tell('POST', `/api/devices/${encodeURIComponent(device)}/revoke`, {});

  readonly log = (before?: number): Promise<Result<readonly LogLine[], DeskProblem>> =>
    this.#link.get(before === undefined ? '/api/log' : `/api/log?before=${before}`, logSchema);

  /** Everybody in the book, in the order the book took them in: the station plans in the same. */
  #everybody(): readonly SubjectReading[] {
    return [...this.#parts.book.find({ text: '', filter: { kind: 'all' } })].sort(
      (left, right) => numberOf(left) - numberOf(right),
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

const numberOf = ({ subject }: SubjectReading): number =>
  Number(subject.id.slice(subject.commune.length + 1));
