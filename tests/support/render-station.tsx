import { fireEvent, render, screen } from '@testing-library/react';

import { App } from '../../src/app/app.tsx';
import type { Camera } from '../../src/client/camera/camera.ts';
import type { Desks } from '../../src/client/desks.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { fakeDesk, type FakeDesk, type FakeDeskAnswers } from './fake-desk.ts';
import { fakeParts, NO_CAMERA } from './fake-parts.ts';
import { fakeDoorway, fakeSession, type FakeSession } from './fake-session.ts';
import { pressWhenThere, type } from './render-app.tsx';

interface Opened extends FakeDeskAnswers {
  /** The part of the address after `#/station`. */
  readonly at?: string;
  readonly subjects?: readonly Subject[];
  /** In place of the closed desks of the other roles. */
  readonly desks?: Partial<Desks>;
  readonly camera?: Camera;
}

/** Shows the app with a station's book open, at one of the station's screens. */
export async function openStation({
  at = '',
  subjects = [],
  desks,
  camera = NO_CAMERA,
  ...answers
}: Opened = {}): Promise<FakeSession & FakeDesk> {
  const fake = fakeSession({ role: 'station', subjects });
  const desk = fakeDesk(answers);
  const session = { ...fake.session, desk: desk.desk, desks: { ...fake.session.desks, ...desks } };
  const doorway = fakeDoorway({ session });
  window.location.hash = `#/station${at}`;
  render(<App parts={fakeParts({ doorway, camera })} />);
  type(await screen.findByLabelText('Mã PIN'), '246813');
  await pressWhenThere('Mở');
  return { ...fake, ...desk };
}

/** Chooses a file in the wizard. */
export async function chooseFile(name = 'danh-sach_29-08-2022.xlsx'): Promise<void> {
  const input = await screen.findByTestId('list-file');
  fireEvent.change(input, { target: { files: [new File(['x'], name)] } });
}
