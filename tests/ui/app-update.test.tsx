import { expect, test } from 'vitest';

import { followWorker } from '../../src/app/app-update.ts';
import { Cell } from '../../src/client/cell.ts';

class FakeWorker extends EventTarget {
  readonly said: unknown[] = [];
  state = 'installing';

  postMessage(message: unknown): void {
    this.said.push(message);
  }

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = new FakeWorker();
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  asked = 0;

  async update(): Promise<void> {
    this.asked += 1;
  }
}

/** A page that a first version of the worker controls. */
function controlledPage({ isLocked = false } = {}) {
  const registration = new FakeRegistration();
  const workers = Object.assign(new EventTarget(), {
    controller: new FakeWorker(),
    register: async () => registration,
  });
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  const locks = {
    request: async (_name: string, _options: object, run: (lock: object | null) => unknown) =>
      run(isLocked ? null : {}),
  };
  const unsaved = new Cell(0);
  const loads = { count: 0 };
  const update = followWorker({
    workers: workers as unknown as ServiceWorkerContainer,
    locks: locks as unknown as LockManager,
    document,
    reload: () => (loads.count += 1),
    unsaved,
  });
  return { registration, workers, document, unsaved, loads, update };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('[BR8] a version that came before anybody listened is offered all the same', async () => {
  const page = controlledPage();
  page.registration.waiting = new FakeWorker();
  await settled();
  expect(page.update.ready.current()).toBe(true);
});

test('[BR8] a version on its way is offered once it waits; coming back to the app asks for one', async () => {
  const page = controlledPage();
  await settled();
  expect(page.update.ready.current()).toBe(false);
  page.document.dispatchEvent(new Event('visibilitychange'));
  expect(page.registration.asked).toBe(1);
  const coming = new FakeWorker();
  page.registration.installing = coming;
  page.registration.dispatchEvent(new Event('updatefound'));
  page.registration.installing = null;
  page.registration.waiting = coming;
  coming.become('installed');
  expect(page.update.ready.current()).toBe(true);
  expect(await page.update.apply()).toBe('taken');
  expect(coming.said).toEqual([{ type: 'SKIP_WAITING' }]);
  expect(page.loads.count).toBe(0);
  page.workers.dispatchEvent(new Event('controllerchange'));
  coming.become('activated');
  expect(page.loads.count).toBe(1);
});

test('[BR8] nothing is taken while another window holds unsaved text', async () => {
  const page = controlledPage({ isLocked: true });
  page.registration.waiting = new FakeWorker();
  await settled();
  expect(await page.update.apply()).toBe('unsaved-elsewhere');
  expect(page.registration.waiting.said).toEqual([]);
});

test('[BR8] a version taken in another window loads this one again only when nothing is unsaved here', async () => {
  const page = controlledPage();
  await settled();
  page.unsaved.set(1);
  page.workers.dispatchEvent(new Event('controllerchange'));
  expect(page.loads.count).toBe(0);
  page.unsaved.set(0);
  expect(page.loads.count).toBe(1);
});
