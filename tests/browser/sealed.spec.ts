import { expect } from '@playwright/test';
import { filesHolding, filesOf } from './support/device-bytes.ts';
import { EVERYBODY, PEOPLE } from './support/list.ts';
import { test } from './support/test.ts';
import { Volunteer } from './support/roles/volunteer.ts';

const TYPED = { idNumber: '068184000172', birthDate: '13/03/1984', where: 'Buôn Chư Kpam' };

test('a phone that is found gives nobody away: no name and no number is readable in anything the browser keeps', async ({
  phoneOf,
  staff,
}) => {
  const listed = EVERYBODY.flatMap(({ name, idNumber }) => [name, idNumber]).filter((text) => text !== '');
  const secrets = [...listed, ...Object.values(TYPED)];
  const phone = phoneOf('lost');
  const volunteer = new Volunteer(phone);
  await volunteer.join(await staff.inviteVolunteer('K’ Bảo Tình'));
  await phone.setOffline(true);
  await volunteer.searchFromHome(PEOPLE.lostZero.name);
  await volunteer.openPerson(PEOPLE.lostZero.name);
  await volunteer.correct('idNumber', TYPED.idNumber, 'card');
  await volunteer.correct('birthDate', TYPED.birthDate, 'paper');
  await volunteer.back();
  await volunteer.openPerson(PEOPLE.moved.name);
  await volunteer.close('moved-away', TYPED.where);
  await phone.kill();
  expect(filesHolding(phone.folder, secrets)).toEqual([]);

  // Once more to the end of an ordinary day: a browser that is closed writes down where it was.
  await volunteer.unlock();
  await volunteer.searchFromHome(PEOPLE.wrong.name);
  await volunteer.openPerson(PEOPLE.wrong.name);
  await phone.close();
  expect(filesHolding(phone.folder, secrets)).toEqual([]);
  const files = filesOf(phone.folder);
  expect(files.filter((file) => file.path.includes('IndexedDB')).length).toBeGreaterThan(2);
});

test('the search of what a phone keeps finds what a page stores in clear', async ({ phoneOf, station }) => {
  const phone = phoneOf('careless');
  const page = await phone.open();
  expect(page.url()).toContain(station.url);
  await page.evaluate(
    ([name, idNumber]) =>
      new Promise<void>((stored, fail) => {
        const opening = indexedDB.open('careless', 1);
        opening.addEventListener('upgradeneeded', () =>
          opening.result.createObjectStore('rows', { autoIncrement: true }),
        );
        opening.addEventListener('error', () => fail(new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put({ name, idNumber });
          transaction.addEventListener('complete', () => stored());
        });
      }),
    [PEOPLE.lostZero.name, PEOPLE.lostZero.idNumber],
  );
  await phone.kill();
  const found = filesHolding(phone.folder, [PEOPLE.lostZero.name, PEOPLE.lostZero.idNumber]).join('\n');
  expect(found).toContain(PEOPLE.lostZero.name);
  expect(found).toContain(PEOPLE.lostZero.idNumber);
});
