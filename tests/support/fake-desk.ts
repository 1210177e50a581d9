import type {
  DeskProblem,
  DeviceState,
  DraftRow,
  FileProblem,
  ImportOptions,
  ImportReport,
  InviteRequest,
  ListDraft,
  ListPreview,
  LogLine,
  Mapping,
  ReceiptLine,
  StationDesk,
} from '../../src/client/station-desk.ts';
import { CLOSED_DESK } from '../../src/client/closed-desk.ts';
import { NO_FIELDS, type Fields } from '../../src/domain/field.ts';
import type { Verification } from '../../src/domain/verification.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';

/** A desk that remembers what it was asked, and answers what a test says. */
export interface FakeDesk {
  readonly desk: StationDesk;
  readonly reads: readonly (Mapping | undefined)[];
  readonly previews: readonly boolean[];
  readonly imports: readonly ImportOptions[];
  readonly invited: readonly InviteRequest[];
  readonly revoked: readonly string[];
}

export interface FakeDeskAnswers {
  readonly draft?: ListDraft;
  readonly fileProblem?: FileProblem;
  readonly preview?: Partial<ListPreview>;
  readonly verification?: Verification<DraftRow>;
  /** The import as it goes: may call `onProgress`, may wait for the signal. */
  readonly importing?: (options: ImportOptions) => Promise<Result<ImportReport, DeskProblem>>;
  readonly devices?: readonly DeviceState[];
  readonly receipts?: readonly ReceiptLine[];
  readonly log?: readonly LogLine[];
  readonly problem?: DeskProblem;
}

export const REPORT: ImportReport = {
  listed: 2,
  relisted: 0,
  same: 0,
  unclear: 0,
  assigned: 2,
  verified: { right: 0, stillWrong: 0, absent: 0, refused: 0 },
  stopped: false,
};

export function fakeDesk(answers: FakeDeskAnswers = {}): FakeDesk {
  const reads: (Mapping | undefined)[] = [];
  const previews: boolean[] = [];
  const imports: ImportOptions[] = [];
  const invited: InviteRequest[] = [];
  const revoked: string[] = [];
  const made = answers.draft ?? draft();
  const say = <T>(value: T): Promise<Result<T, DeskProblem>> =>
    Promise.resolve(answers.problem === undefined ? ok(value) : err(answers.problem));
  const desk: StationDesk = {
    readFile: async (file, mapping) => {
      reads.push(mapping);
      if (answers.fileProblem !== undefined) return err(answers.fileProblem);
      return ok({ ...made, fileName: file.name, mapping: mapping ?? made.mapping });
    },
    preview: (shown, convert = false) => {
      previews.push(convert);
      return { ...EMPTY, fresh: shown.rows, warnings: shown.warnings, ...answers.preview };
    },
    previewVerification: (shown, options) =>
      answers.verification ?? CLOSED_DESK.previewVerification(shown, options),
    importList: (_draft, options) => {
      imports.push(options);
      return answers.importing?.(options) ?? say(REPORT);
    },
    invite: (request) => {
      invited.push(request);
      return say({ url: 'https://tram.example/#/join/abc123', expiresAt: '2026-12-01T01:00:00.000Z' });
    },
    invitations: () => say([]),
    devices: () => say(answers.devices ?? []),
    receipts: (code) =>
      say((answers.receipts ?? []).filter((each) => code === undefined || each.code === code)),
    revoke: (device) => {
      revoked.push(device);
      return say(null);
    },
    log: (before) => say(before === undefined ? (answers.log ?? []) : []),
  };
  return { desk, reads, previews, imports, invited, revoked };
}

const EMPTY: ListPreview = { fresh: [], same: [], changed: [], unclear: [], newHamlets: [], warnings: [] };

/** A row of a file, of somebody who does not exist. */
export const draftRow = (row: number, values: Partial<Fields> = {}): DraftRow => {
  const all = { ...NO_FIELDS, name: `Nguyễn Thị Thử ${'ABCDEFGH'[row % 8] ?? ''}`, sex: 'Nữ', ...values };
  return {
    row,
    cells: [all.name, all.birthDate, all.idNumber, all.hamlet],
    values: all,
    category: all.idNumber === '' ? 'missing-id' : 'wrong-info',
  };
};

/** A file of two people, understood. */
export const draft = (some: Partial<ListDraft> = {}): ListDraft => ({
  fileName: 'danh-sach.xlsx',
  sheet: 'Sheet1',
  headerRow: 3,
  headers: ['Họ và tên', 'Ngày sinh', 'Số giấy tờ', 'Thôn'],
  mapping: { 0: 'name', 1: 'birthDate', 2: 'idNumber', 3: 'hamlet' },
  rows: [
    draftRow(4, { birthDate: '12/03/1990', idNumber: '068190000002', hamlet: 'Thôn 1' }),
    draftRow(5, { birthDate: '1985', hamlet: 'Thôn 3' }),
  ],
  categories: { 'wrong-info': 1, 'malformed-id': 0, 'missing-id': 1 },
  warnings: [
    { row: 5, field: 'birthDate', code: 'birth-incomplete' },
    { row: 5, field: 'idNumber', code: 'id-missing' },
  ],
  ...some,
});

export const device = (some: Partial<DeviceState> = {}): DeviceState => ({
  device: 'device-minh',
  personName: 'Lê Văn Minh',
  grants: [{ role: 'hamlet', commune: '25090', hamlets: ['h3'] }],
  lastHeardAt: '2026-11-20T01:00:00.000Z',
  lastWaiting: 4,
  lastReceipt: '7F3A',
  revokedAt: undefined,
  clockAhead: 0,
  isAppBehind: false,
  holding: { state: 'agrees' },
  ...some,
});
