import { countEn } from '../../../shared/messages/format.ts';
import type { Shape } from '../../../shared/messages/dictionary.ts';
import type { verifying as vi } from '../vi/verifying.ts';

export const verifying: Shape<typeof vi> = {
  title: 'The Platform’s verification',
  intro:
    'Drop the Platform’s new list here to see who is right, who is still wrong and why. It must be of the whole commune: who is not on it any more counts as right.',
  nothingWritten: 'Nothing is written until you press “Write the results” in the last step.',
  run: 'Write',
  write: (subjects) => `Write the results (${countEn(subjects)} people)`,
  nothingToDo: 'This list brings no news: nothing to write.',
  parts: {
    fixed: 'Fixed',
    'still-wrong': 'Still wrong',
    'came-back': 'Came back',
    new: 'New',
    absent: 'Not listed any more',
    'still-listed': 'Still to be updated',
    'stays-right': 'Still right',
    unclear: 'Unclear',
  },
  hints: {
    fixed: 'Updated, and the Platform does not list them any more. Recorded as right; the passport is next.',
    'still-wrong': 'Updated, and still listed as wrong. They go to whoever has to go on.',
    'came-back': 'They were right, and are listed as wrong again. Somebody will look again.',
    new: 'Not in the book yet; they will be added.',
    absent: 'Not updated, and not listed any more. Noted, not counted as our doing; the step stays.',
    'still-listed': 'Not updated, so still listed. Nothing is written.',
    'stays-right': 'Right before and still. Nothing is written.',
    unclear:
      'Might be one of several. Nothing is written about these rows or people; make the file clear and drop it again.',
  },
  difference: 'Confirmed → Platform has',
  asConfirmed: 'The Platform has exactly what was confirmed and still says wrong',
  notFromList: 'The list does not say why',
  next: 'Goes to',
  nexts: {
    hamlet: 'Hamlet: look at the papers again',
    police: 'Police: look it up again',
    station: 'Station: type it again',
    facility: 'Facility: sign the passport',
  },
  nobody: '—',
  suspicious: (gone, listed) =>
    `The list has only ${countEn(listed)} rows, while ${countEn(gone)} people of the book are not on it. If this is a part of the list (one hamlet, one page, one kind of fault), do not write.`,
  isWhole: 'This is the whole commune’s list',
  older: (day) => `Updates after ${day} can’t be in this list and are left alone.`,
  progress: (written, of) => `${countEn(written)}/${countEn(of)} steps written`,
  done: 'Results written',
  right: 'Right',
  stillWrong: 'Still wrong: back to hamlet or police',
  refused: 'Typed otherwise: back to re-keying',
  absent: 'Not listed any more',
  toRekeying: 'To the re-keying desk',
  toPassports: 'To the passports',
};
