import { err, ok, type Result } from '../../domain/result.ts';
import { packDown } from '../../sync/carry-down.ts';
import { openLocked } from '../../sync/carry-locked.ts';
import { isNobody, sameMark, stationMark, type CarryHeader } from '../../sync/carry.ts';
import type { Bytes } from '../../sync/ciphers.ts';
import { PROTOCOL_VERSION } from '../../sync/parcel.ts';
import { takeOpened } from '../delivery/deliver.ts';
import { openEnvelope, type OpenedEnvelope } from '../delivery/open-envelope.ts';
import { receiptOf } from '../exchange/exchange.ts';
import { nothingAt } from '../exchange/pull.ts';
import { holderOf } from '../people/authenticate.ts';
import { stationKeys } from '../people/station-keys.ts';
import { countOf, type CarryRefusal, type CarryTaken, type Station } from './carry-taken.ts';
import { frameOf } from './frame-of.ts';
import { NODE_CARRY } from './tools.ts';

/**
 * [CY10] Takes what a phone whose PIN is forgotten handed over, as sealed delivery does ([ST11]). One envelope that does
 * not open takes nothing from the others: sent and taken differ then, for everybody to see.
 */
export async function takeLocked(
  station: Station,
  { station: mark }: CarryHeader,
  bytes: Bytes,
): Promise<Result<CarryTaken, CarryRefusal>> {
  const { publicKey, privateKey } = await stationKeys(station.store);
  const isOurs = isNobody(mark) || sameMark(mark, await stationMark(NODE_CARRY.subtle, publicKey));
  if (!isOurs) return err({ kind: 'other-station' });
  const file = await openLocked(NODE_CARRY, bytes);
  if (!file.ok) return file;
  const { device, envelopes } = file.value;
  const opened: OpenedEnvelope[] = [];
  for (const each of envelopes) {
    const content = await openEnvelope(each, privateKey);
    if (content !== undefined) opened.push(content);
  }
  const token = opened[0]?.token;
  if (token === undefined) return err({ kind: 'damaged' });
  const known = await holderOf(station.store, token);
  if (known === undefined || (device ?? known.device.id) !== known.device.id) {
    return err({ kind: 'unknown-device' });
  }
  const operations = opened.filter((each) => each.token === token).map((each) => each.operation);
  const { at, answers } = await takeOpened(station, known, operations);
  const receipt = receiptOf(answers);
  // Where the phone is, nobody can know: it takes verdicts and receipt when it is opened again.
  const exchanged = {
    protocol: PROTOCOL_VERSION,
    stationTime: at,
    answers,
    receipt,
    pull: nothingAt({ seq: 0 }),
  };
  const frames = [await frameOf(station.store, known, exchanged)];
  const sent = envelopes.length;
  const answer = { device: known.device.id, sent, frames };
  return ok({
    from: known,
    sent,
    remaining: 0,
    receipt,
    contested: countOf(answers, 'contested'),
    refused: countOf(answers, 'refused'),
    answer: await packDown(NODE_CARRY, { stationKey: publicKey, token }, answer),
  });
}
