import type { Session } from '../../src/client/session.ts';
import { readyToSign, type HandoverDocument } from '../../src/domain/handover.ts';
import { Chance } from './chance.ts';
import { LISTS } from './lists.ts';
import type { SignedLists } from './signed-lists.ts';
import type { Desk } from './step.ts';

/** What the person does at this desk while the station answers; what it refuses is an answer too. */
export async function workAtDesk(session: Session, { act, pick }: Desk, signed: SignedLists): Promise<void> {
  const chance = new Chance(pick);
  switch (act) {
    case 'sign':
      return sign(session, chance, signed);
    case 'receive': {
      const archive = await session.desks.handovers.list();
      const open = archive.ok ? archive.value.find((each) => each.acknowledgedAt === undefined) : undefined;
      if (open !== undefined) await session.desks.handovers.receive(open.handover, open.version);
      return;
    }
    case 'import': {
      const { draft, listedOn, purpose } = chance.pick(LISTS);
      await session.desk.importList(draft, {
        listedOn,
        purpose,
        assignByColumn: true,
        convertEncoding: false,
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
    }
  }
}

/** All who are ready, or half of them; now and then the list of before once more, whose answer was lost perhaps. */
async function sign(session: Session, chance: Chance, signed: SignedLists): Promise<void> {
  const again = chance.is(0.25) ? signed.newest() : undefined;
  const document = again ?? drafted(session, chance, signed);
  if (document === undefined) return;
  const digest = signed.draft(document);
  const handed = await session.desks.handovers.handOver(document);
  if (handed.ok) signed.takenBy(digest);
}

function drafted(session: Session, chance: Chance, signed: SignedLists): HandoverDocument | undefined {
  const ready = readyToSign(session.book.find({ text: '', filter: { kind: 'all' } }));
  const some = chance.is(0.7) ? ready : ready.filter(() => chance.is(0.5));
  const addendumTo = chance.is(0.5) ? signed.newestName() : undefined;
  const about = { name: 'Người Thử', ...(addendumTo === undefined ? {} : { addendumTo }) };
  const made = session.desks.handovers.draft(
    some.map((reading) => reading.subject.id),
    about,
  );
  return made.ok ? made.value : undefined;
}
