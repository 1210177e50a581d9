import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const first = `${COMMUNE}.1`;

/** A browser's databases, whose connections it may close whenever it likes. */
class FickleDatabases extends IDBFactory {
  readonly #open = new Set<IDBDatabase>();

  override open(...given: Parameters<IDBFactory['open']>): IDBOpenDBRequest {
    const request = super.open(...given);
    request.addEventListener('success', () => this.#open.add(request.result));
    return request;
  }

  closeAll(): void {
    for (const each of this.#open) each.close();
    this.#open.clear();
  }
}

test('closed under an open book, the databases are opened again: saving, sending and what waited go on', () =>
  withStation(async (station) => {
    await station.list(await station.join('station'), people(2, 'Thôn 1'));
    const lan = new TestVolunteer(station);
    const databases = new FickleDatabases();
    lan.phone.indexedDB = databases;
    await lan.join('hamlet', [`${COMMUNE}-01`]);
    lan.cut();
    const before = await lan.session.commands.note(first, 'trước khi bị đóng');
    databases.closeAll();
    const after = await lan.session.commands.note(first, 'sau khi bị đóng');
    expect([before.ok, after.ok]).toEqual([true, true]);
    databases.closeAll();
    lan.connect();
    await lan.sync();
    expect(lan.session.sync.status.current()).toMatchObject({ waiting: [], problem: undefined });
    const notes = lan.get(first).subject.entries.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    // Dexie says that it opens them again, and need not.
    vi.spyOn(console, 'warn').mockClear();
  }));
