import { err, ok, type Result } from '../domain/result.ts';
import { FrameReader, inOneChunk } from '../sync/frame.ts';
import type { Cursor, ParcelDown } from '../sync/parcel.ts';
import type { CarriedDown } from '../sync/carry-down.ts';
import type { OpenedAnswer, OpenProblem } from './carry.ts';
import { receiptsAfter } from './history-after.ts';
import { receive, takeHeader, type LandingContext } from './landing.ts';

/**
 * [CY8] Lands a carried answer. Where the device is still where the answer was computed from, it lands as one by
 * network; where it has moved on, verdicts and receipt are taken, and pages and cursor left alone.
 */
export async function landCarried(
  context: LandingContext,
  { from, sent, frames }: Pick<CarriedDown, 'from' | 'sent' | 'frames'>,
): Promise<Result<OpenedAnswer, OpenProblem>> {
  let { history } = context;
  let expected = from;
  let answered = 0;
  let pages: OpenedAnswer['pages'] = 'none';
  for (const [at, frame] of frames.entries()) {
    const header = await takeHeader(new FrameReader(inOneChunk(frame)));
    if (!header.ok) return err({ kind: 'damaged' });
    const place = await context.vault.claimPlace();
    const sentHere = at === 0 ? sent : 0;
    const isHere = isSame(expected, place.cursor);
    answered += freshAnswers(context, header.value);
    const brings = bringsPages(header.value, expected);
    if (isHere && brings) {
      const incoming = { place, sent: sentHere, chunks: inOneChunk(frame), by: 'carried' } as const;
      const landed = await receive({ ...context, history }, incoming);
      if (!landed.ok) return err({ kind: landed.error.kind === 'moved' ? 'busy' : 'damaged' });
      history = landed.value.history;
      expected = landed.value.place.cursor;
      pages = 'taken';
      continue;
    }
    if (brings) pages = 'older';
    expected = brings ? header.value.cursor : expected;
    history = { ...history, receipts: receiptsAfter(history.receipts, header.value, sentHere) };
    const moved = await context.vault.land({
      place,
      pages: [],
      answers: new Map(header.value.answers.map((answer) => [answer.id, answer])),
      records: { history },
    });
    if (moved !== undefined) return err({ kind: 'busy' });
  }
  const receipt = history.receipts.find((each) => !context.history.receipts.includes(each));
  if (answered === 0 && pages !== 'taken' && receipt === undefined) return err({ kind: 'nothing-new' });
  return ok({ answered, pages, receipt });
}

/** Verdicts that this device did not have. */
function freshAnswers({ vault }: LandingContext, { answers }: ParcelDown): number {
  const ids = new Set(answers.map((answer) => answer.id));
  return vault.outbox.rows().filter((row) => row.state.kind !== 'answered' && ids.has(row.operation.id))
    .length;
}

const bringsPages = ({ blocks, gone, cursor }: ParcelDown, from: Cursor | undefined): boolean =>
  blocks.length > 0 || gone.length > 0 || (from !== undefined && !isSame(from, cursor));

const isSame = (left: Cursor | undefined, right: Cursor): boolean =>
  left !== undefined &&
  left.seq === right.seq &&
  left.hash === right.hash &&
  left.snapshot === right.snapshot &&
  left.held === right.held;
