import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { handoverDocument, type HandoverDocument } from '../../src/domain/handover.ts';
import { handoverText, parseHandover } from '../../src/sync/handover-text.ts';
import { checked, journey } from '../support/journey-builder.ts';

function made(): HandoverDocument {
  const document = handoverDocument([journey({ listed: { name: 'K’Thử "Ka"' } }, checked('matches'))], {
    handover: 'bg/25090/2022-09-04/1',
    version: 2,
    commune: '25090',
    communeName: 'Xã Lộc Thành',
    madeOn: '2022-09-04',
    signedBy: { actor: 'user-police', name: 'Nguyễn Văn Mẫu', post: 'Trưởng Công an xã' },
    addendumTo: { handover: 'bg/25090/2022-09-04/1', version: 1, digest: 'ab' },
  });
  if (!document.ok) throw new Error(document.error.kind);
  return document.value;
}

const digest = (document: HandoverDocument): string =>
  createHash('sha256').update(handoverText(document)).digest('hex');

describe('the text of a handover', () => {
  const document = made();

  test('[HD1] is the same in whatever order the keys were written, and leads back to the document', () => {
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as unknown as HandoverDocument;
    expect(digest(reversed)).toBe(digest(document));
    expect(parseHandover(handoverText(document))).toEqual({ ok: true, value: document });
  });

  test('[HD1] is this one for this document, for ever: a change here breaks every signature there is', () => {
    expect(digest(document)).toBe('ef96fde536e446448f8a1b23c9f732130b7f04b7f37ae592429f7a487bf1df65');
  });

  test('[HD1] any one value changed is another digest', () => {
    const [row] = document.rows;
    if (row === undefined) throw new Error('the list has a row');
    const other = { ...document, rows: [{ ...row, confirmed: { ...row.confirmed, sex: 'Nam' } }] };
    expect(digest(other)).not.toBe(digest(document));
  });

  test('[HD2] a key nobody knows, a key that is missing, other counts, or no JSON are no handover', () => {
    const text = (value: unknown) => JSON.stringify(value);
    const { counts, ...without } = document;
    const kinds = [
      text({ ...document, remark: '' }),
      text(without),
      text({ ...document, form: 'so-thon/handover/2' }),
      text({ ...document, counts: { ...counts, total: 2 } }),
      text([]),
      '{',
    ].map((each) => {
      const parsed = parseHandover(each);
      return parsed.ok ? 'ok' : parsed.error.kind;
    });
    const no = 'not-a-handover';
    expect(kinds).toEqual([no, no, no, 'inconsistent', no, no]);
  });
});
