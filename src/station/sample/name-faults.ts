import { foldName } from '../../domain/name.ts';
import type { Fault } from './fault.ts';
import type { Random } from './random.ts';

/** Slips in a name. Each must change the text, or it did not happen. */
export const NAME_FAULTS: readonly Fault[] = [
  nameFault('without-accents', 6, (name) => titleCase(foldName(name))),
  nameFault('half-accents', 3, (name) => dropOneAccent(name)),
  nameFault('decomposed', 3, (name) => name.normalize('NFD')),
  nameFault('doubled-space', 3, (name) => name.replace(' ', '  ')),
  nameFault('trailing-space', 1, (name) => `${name}\u00A0`),
  nameFault('look-alike-d', 3, (name) => name.replace('Đ', '\u00D0').replace('đ', '\u00F0')),
  nameFault('tone-placement', 5, moveTone),
  nameFault('misheard', 9, mishear),
  nameFault('lost-surname', 2, (name) => dropWord(name, 0)),
  nameFault('lost-middle-name', 3, (name) => dropWord(name, 1)),
  nameFault('two-words-joined', 1, (name) => name.replace(/ (\S+)$/u, '$1')),
  nameFault('apostrophe-variant', 5, varyApostrophe),
  {
    kind: 'k-ka-slip',
    field: 'name',
    weight: 14,
    write: ({ person }) => {
      const slipped = slipK(person.name);
      return slipped === person.name ? undefined : { name: slipped };
    },
  },
  {
    // The clerk read K' as a man's name and wrote the sex after it, or the other way round.
    kind: 'k-ka-slip-with-sex',
    field: 'name',
    weight: 7,
    write: ({ person }) => {
      const slipped = slipK(person.name);
      if (slipped === person.name) return undefined;
      return { name: slipped, sex: person.sex === 'Nam' ? 'Nữ' : 'Nam' };
    },
  },
];

function nameFault(kind: string, weight: number, change: (name: string, random: Random) => string): Fault {
  return {
    kind,
    field: 'name',
    weight,
    write: ({ person }, random) => {
      const name = change(person.name, random);
      return name === person.name ? undefined : { name };
    },
  };
}

const titleCase = (folded: string): string =>
  folded.replace(/(^|[ '])(\S)/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const dropOneAccent = (name: string): string =>
  name.replace(/\p{L}*[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụ]\p{L}*$/u, (word) =>
    word
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
      .normalize('NFC'),
  );

/** hòa and hoà are both right spellings; the national database has one of them. */
const TONES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['úy', 'uý'],
  ['ùy', 'uỳ'],
  ['ủy', 'uỷ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
];

function moveTone(name: string): string {
  const pair = TONES.find(([found, moved]) => name.includes(found) || name.includes(moved));
  if (pair === undefined) return name;
  const [found, moved] = pair;
  return name.includes(found) ? name.replace(found, moved) : name.replace(moved, found);
}

const SOUNDS_ALIKE: readonly (readonly [string, string])[] = [
  ['Nguyễn', 'Nguyển'],
  ['Vũ', 'Vủ'],
  ['Võ', 'Vỏ'],
  ['Đỗ', 'Đổ'],
  ['Lý', 'Lí'],
  ['Mỹ', 'Mĩ'],
  ['Quý', 'Quí'],
  ['Thúy', 'Thuỷ'],
  ['Hằng', 'Hằn'],
  ['Hân', 'Hâng'],
  ['Ngân', 'Ngâng'],
  ['Trâm', 'Châm'],
  ['Trang', 'Chang'],
  ['Sương', 'Xương'],
  ['Xuân', 'Suân'],
  ['Dung', 'Dun'],
  ['Dũng', 'Dủng'],
  ['Huỳnh', 'Hùynh'],
  ['Hoàng', 'Hòang'],
  ['Phước', 'Phướt'],
  ['Tuyết', 'Tiết'],
  ['Diễm', 'Diểm'],
  ['Thảo', 'Thão'],
  ['Hải', 'Hãi'],
  ['Phượng', 'Phựơng'],
  ['Brốs', 'Brốt'],
  ['Nhuys', 'Nhuy'],
  ['Krẻo', 'Krẽo'],
];

function mishear(name: string, random: Random): string {
  const possible = SOUNDS_ALIKE.filter(([right]) => name.includes(right));
  if (possible.length === 0) return name;
  const [right, wrong] = random.pick(possible);
  return name.replace(right, wrong);
}

/** Somebody with one word, or with K' or Ka and one more, has none to lose. */
function dropWord(name: string, at: number): string {
  const words = name.split(' ');
  return words.length < 3 ? name : words.toSpliced(at, 1).join(' ');
}

function varyApostrophe(name: string, random: Random): string {
  return name.replace("'", random.pick(['\u2019', '\u02BC', '`', '\u00B4', "' ", " '", '']));
}

function slipK(name: string): string {
  if (name.includes("K'")) return name.replace("K'", 'Ka ');
  return name.startsWith('Ka ') || name.includes(' Ka ') ? name.replace('Ka ', "K'") : name;
}
