import type { OpenedProfile } from '../device/profile-door.ts';
import type { Grant } from '../domain/access.ts';
import { BookKeeper } from './book-keeper.ts';
import { DeviceCommands } from './device-commands.ts';
import { comingCarry } from './coming-carry.ts';
import { CLOSED_DESK } from './closed-desk.ts';
import { CLOSED_DESKS } from './closed-desks.ts';
import type { Desks } from './desks.ts';
import type { DeskParts } from './http-desk.ts';
import type { DesksParts } from './http-desks.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { lateAudit } from './late-audit.ts';
import { MemoryBook } from './memory-book.ts';
import type { Profile, Session } from './session.ts';
import { ProfileLife } from './session-life.ts';
import type { StationDesk } from './station-desk.ts';
import { BookOutcomes } from './outcomes.ts';
import { TabSync } from './tab-sync.ts';
import { Tabs, type TabNews } from './tabs.ts';
import type { World } from './world.ts';

/** Work ahead goes in slices that leave the screen its frames, in milliseconds; the first screen comes before it. */
const FIRST_SCREEN_MS = 1_000;
const SLICE_MS = 8;
const PAUSE_MS = 16;

/** Wires one unlocked profile together; resolves when its book is in memory. Storage that fails throws. */
export async function openSession(world: World, opened: OpenedProfile<Profile>): Promise<Session> {
  const { vault, secrets } = opened;
  const { profile, token, stationKey } = secrets;
  const { device, commune, actor, grants } = profile;
  const book = new MemoryBook(() => new Date(world.now()).getFullYear());
  const keeper = new BookKeeper(vault, book);
  const tabs = new Tabs(world.channel(`so-thon/${profile.id}`));
  const sync = new TabSync({ world, vault, book, keeper, tabs, token, device, commune });
  const carry = comingCarry({ world, vault, keeper, sync, tabs, token, stationKey, device });
  const outcomes = new BookOutcomes({ book, vault, actor, onRead: () => tabs.tell('outcomes') });
  const drafts = new KeptDrafts({ world, store: vault.drafts, book, onKept: () => tabs.tell('drafts') });
  await Promise.all([keeper.refresh(), sync.load(), outcomes.load(), drafts.load()]);
  sync.show();

  const show = (): void => {
    book.putOutbox(vault.outbox.rows());
    sync.saved();
  };
  const commands = new DeviceCommands({
    world,
    vault,
    book,
    speaker: { actor, device, commune },
    grants,
    onSaved: () => {
      show();
      tabs.tell('outbox');
    },
  });
  const follow = async (news: TabNews): Promise<unknown> => {
    if (news === 'outcomes') return outcomes.load();
    if (news === 'drafts') return drafts.load();
    await vault.outbox.reload();
    if (news === 'pages') {
      await keeper.refresh();
      await sync.load();
    }
    return show();
  };
  const life = new ProfileLife(vault, async () => {
    await follow('pages');
    await drafts.keep();
  });
  let isOpen = true;
  const stopWorkingAhead = workAhead(world, book);
  const stopListening = tabs.listen((news) => {
    if (!isOpen) return;
    if (news === 'locked') life.lockedElsewhere();
    // A tab that can't read the disk any more tells so at its own next step.
    else follow(news).catch(() => undefined);
  });
  const desk = await deskFor(grants, { world, token, book, commune });
  const desks = await desksFor(grants, { world, token, book, profile, vault });
  const lock = (): void => {
    if (!isOpen) return;
    isOpen = false;
    tabs.tell('locked');
    stopListening();
    stopWorkingAhead();
    sync.stop();
    // What was typed last goes to the disk first; one that takes nothing was told of before.
    void drafts.keep().then(() => {
      tabs.close();
      vault.close();
    });
    book.clear();
  };
  return { profile, book, commands, sync, carry, outcomes, drafts, desk, desks, life, lock };
}

/** From now on until it is stopped. What one save changes is worked out at once, a new book after it is shown. */
function workAhead(world: World, book: MemoryBook): () => void {
  let cancel: () => void = () => undefined;
  const work = (sliceMs: number, pauseMs: number): void => {
    cancel();
    const until = world.now() + sliceMs;
    const isMore = book.workAhead(() => world.now() >= until);
    if (isMore) cancel = world.after(pauseMs, () => work(SLICE_MS, PAUSE_MS));
  };
  const stopListening = book.version.subscribe(() => work(SLICE_MS, FIRST_SCREEN_MS));
  work(0, FIRST_SCREEN_MS);
  return () => {
    stopListening();
    cancel();
  };
}

async function deskFor(grants: readonly Grant[], parts: DeskParts): Promise<StationDesk> {
  if (!grants.some(({ role }) => role === 'station' || role === 'lead' || role === 'facility')) {
    return CLOSED_DESK;
  }
  const { HttpDesk } = await import('./http-desk.ts');
  return new HttpDesk(parts);
}

async function desksFor(grants: readonly Grant[], parts: DesksParts): Promise<Desks> {
  if (grants.every(({ role }) => role === 'hamlet')) {
    return { ...CLOSED_DESKS, audit: lateAudit(parts.world, parts.token) };
  }
  const { httpDesks } = await import('./http-desks.ts');
  return httpDesks(parts);
}
