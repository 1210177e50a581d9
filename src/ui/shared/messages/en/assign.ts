import { countEn } from '../format.ts';
import type { Shape } from '../dictionary.ts';
import type { assigning as vi } from '../vi/assign.ts';

export const assigning: Shape<typeof vi> = {
  title: 'Assign subjects to hamlets',
  show: 'Showing',
  unassigned: 'Not assigned',
  everybody: 'Everybody',
  category: 'Kind of fault',
  allCategories: 'All kinds',
  selectAll: (count) => `Select all ${countEn(count)} shown`,
  selected: (count) => `${countEn(count)} selected`,
  clear: 'Clear',
  help: 'Space: select · ↑ ↓: move · hold Shift: select a range · Ctrl+A: select all',
  listLabel: 'Subjects',
  hamlets: 'Assign to',
  holds: (total, left) => `${countEn(total)} people, ${countEn(left)} left`,
  assignTo: (count, hamlet) => `Assign ${countEn(count)} people to ${hamlet}`,
  pickFirst: 'Select people in the list first, then a hamlet.',
  noHamlets: 'The book has no hamlets. They are made when a list with a hamlet column is imported.',
  byColumn: (count) => `Assign ${countEn(count)} people by the list’s hamlet column`,
  byColumnHint: 'Only those nobody reviews yet, where the list names a hamlet of the book exactly.',
  byColumnNone: 'Nobody is unassigned where the list names a hamlet of the book exactly.',
  listSays: (hamlet) => `list says: ${hamlet}`,
  now: (hamlet) => `now in ${hamlet}`,
  working: (done, of) => `Assigning ${countEn(done)}/${countEn(of)}…`,
  assigned: (count, hamlet) => `Assigned ${countEn(count)} people to ${hamlet}.`,
  assignedByColumn: (count, hamlets) => `Assigned ${countEn(count)} people to ${countEn(hamlets)} hamlets.`,
  undo: 'Undo',
  undone: (count) => `Took back ${countEn(count)}.`,
  undoFailed: (count) =>
    `${countEn(count)} could not be taken back: somebody has gone on from there. Assign them again.`,
  nobody: 'Nobody here.',
};
