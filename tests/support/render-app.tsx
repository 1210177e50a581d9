import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach } from 'vitest';

import { App } from '../../src/app/app.tsx';
import type { Camera } from '../../src/client/camera/camera.ts';
import type { Doorway } from '../../src/client/session.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { fakeParts, NO_CAMERA } from './fake-parts.ts';
import { fakeDoorway, fakeSession, type FakeSession, type FakeSessionOptions } from './fake-session.ts';

// The first screen of a file is compiled while the test waits: a slow machine must not look like a missing element.
configure({ asyncUtilTimeout: 30_000 });

// happy-dom lays nothing out: a phone's window, a list that fills it, and rows of an ordinary height.
const sized = (name: string, get: (this: HTMLElement) => number): void => {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get });
};
sized('clientWidth', () => 360);
sized('clientHeight', () => 640);
sized('offsetHeight', function height() {
  return this.tagName === 'LI' ? 112 : 640;
});
window.innerWidth = 360;

// Every test begins at the door of a fresh app, in Vietnamese.
afterEach(() => {
  cleanup();
  window.location.hash = '';
  window.localStorage.clear();
});

/** Shows the app before its PIN. */
export function atTheDoor(doorway: Doorway, hash = ''): void {
  window.location.hash = hash;
  render(<App parts={fakeParts({ doorway })} />);
}

interface Opened extends FakeSessionOptions {
  readonly hash?: string;
  readonly updateReady?: boolean;
  readonly camera?: Camera;
}

/** Shows the app with the book open, at an address. */
export async function openBook({
  hash = '#/',
  updateReady = false,
  camera = NO_CAMERA,
  ...options
}: Opened): Promise<FakeSession> {
  const fake = fakeSession(options);
  window.location.hash = hash;
  render(<App parts={fakeParts({ doorway: fakeDoorway({ session: fake.session }), updateReady, camera })} />);
  type(await screen.findByLabelText('Mã PIN'), '246813');
  press('Mở');
  return fake;
}

/** Opens the screen of one subject among others. */
export const openSubject = (one: Subject, others: readonly Subject[] = []): Promise<FakeSession> =>
  openBook({ hash: `#/records/${one.id}`, subjects: [one, ...others] });

export const type = (input: Element, text: string): boolean =>
  fireEvent.change(input, { target: { value: text } });

export const press = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));

/** Waits until the button is there, then presses it. */
export const pressWhenThere = async (name: string | RegExp): Promise<boolean> =>
  fireEvent.click(await screen.findByRole('button', { name }));
