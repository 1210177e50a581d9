import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, foldName, hasDigits } from '../../src/domain/name.ts';
import { cleanSex, sexOf, sexToldByName } from '../../src/domain/sex.ts';

const LETTERS = 'aàảãáạăằâầeèêềếiìoòôồơờuùưừyỳđĐÐðKkHhNnTtGgĭŏŭčñƀ'.normalize('NFC');
const name = fc.string({
  unit: fc.constantFrom(...LETTERS.split(''), ' ', "'", '’', '`', '\u00A0'),
  maxLength: 30,
});

describe('finding by name', () => {
  test.each([
    ['Nguyễn Thị Hòa', 'nguyen thi hoa'],
    ['NGUYỄN  THỊ\u00A0HOÀ ', 'nguyen thi hoa'],
    ['Đặng Văn Đức', 'dang van duc'],
    ['Ðặng Văn ðức', 'dang van duc'],
    ['Thuý', 'thuy'],
    ['Thúy', 'thuy'],
    ['ƀon Dơng Kơnđĭ', 'bon dong kondi'],
    ['Nguyễn\u200B Văn\u00AD An', 'nguyen van an'],
  ])('[NA1] %j is found as %j', (text, key) => {
    expect(foldName(text)).toBe(key);
  });

  test.each([
    "K'Broi",
    'K’Broi',
    'KʼBroi',
    'K`Broi',
    'K´Broi',
    "K' Broi",
    "K 'Broi",
    "K ' Broi",
    'K‘Broi',
    "k''broi",
  ])('[NA1] every apostrophe is one: %s', (text) => {
    expect(foldName(text)).toBe("k'broi");
  });

  test('[NA1] composed and decomposed writings have one key', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
      }),
    );
  });

  test('[NA1] folding a key changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  test('[NA1] case never matters', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(foldName(text.toUpperCase())).toBe(foldName(text));
      }),
    );
  });
});

describe('keeping a name', () => {
  test('[NA2] one encoding, single spaces, nothing invisible', () => {
    expect(cleanName(' Nguyễn  Thị\u00A0Hòa\u200B '.normalize('NFD'))).toBe('Nguyễn Thị Hòa');
  });

  test.each(['K’ Broi', 'hoà', 'Ðặng', 'NGUYỄN văn a', 'ƀon Dơng', 'Y'])(
    '[NA2] the spelling is never touched: %s',
    (text) => {
      expect(cleanName(text)).toBe(text);
    },
  );

  test('[NA2] the quick way for clean names gives what the long way gives', () => {
    fc.assert(
      fc.property(name, (text) => {
        const long = text
          .replace(/\p{Cf}/gu, '')
          .normalize('NFC')
          .replace(/\s+/gu, ' ')
          .trim();
        expect(cleanName(text)).toBe(long);
      }),
    );
  });

  test('[NA3] digits are odd in a name; single words and letters of other alphabets are not', () => {
    expect(hasDigits('Nguyễn Văn 2')).toBe(true);
    expect(hasDigits('Nguyễn Văn ２')).toBe(true);
    expect(['Broi', 'Ka Nhơi', 'Čil Ñar'].some(hasDigits)).toBe(false);
  });
});

describe('sex', () => {
  test.each([
    ['Nam', 'Nam'],
    [' nam ', 'Nam'],
    ['NAM', 'Nam'],
    ['Nu', 'Nữ'],
    ['nữ'.normalize('NFD'), 'Nữ'],
    ['NỮ', 'Nữ'],
    ['Gái', 'Nữ'],
    ['Trai', 'Nam'],
    ['M', 'Nam'],
    ['f', 'Nữ'],
  ])('[SX1][SX2] %j means %s', (text, sex) => {
    expect(sexOf(text)).toBe(sex);
    expect(cleanSex(text)).toBe(sex);
  });

  test.each(['', '1', '0', 'Khác', '?'])('[SX1][SX2] what is not surely a sex stays as it is: %j', (text) => {
    expect(sexOf(text)).toBeUndefined();
    expect(cleanSex(` ${text} `)).toBe(text);
  });

  test.each([
    ["K'Nam", 'Nam'],
    ['K’ Brốs', 'Nam'],
    ["Cill K'Git", 'Nam'],
    ['Cill Ha Git', 'Nam'],
    ['Ka Nhoi', 'Nữ'],
    ['KA NHUYS', 'Nữ'],
    ['Cill Ka Git', 'Nữ'],
    ['Cill Hơ Git', 'Nữ'],
    ['Lơ Mu Ka Thy', 'Nữ'],
  ])('[SX3] %s tells %s', (text, sex) => {
    expect(sexToldByName(text)).toBe(sex);
  });

  test.each([
    'Nguyễn Văn Nam',
    'Nguyễn Thị Kà',
    'Trần Ka',
    'Hà Văn An',
    'Nguyễn Ha My',
    "Ka K'Thy",
    'Kaly',
    '',
  ])('[SX3] %j tells nothing', (text) => {
    expect(sexToldByName(text)).toBeUndefined();
  });
});
