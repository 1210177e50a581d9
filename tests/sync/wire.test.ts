import { createHash } from 'node:crypto';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import type { Operation } from '../../src/domain/operation.ts';
import { envelopeSchema, isOperation, operationSchema } from '../../src/sync/operation-schema.ts';
import { inWordsOf } from '../../src/sync/older-phones.ts';
import { parcelDown1Schema, parcelUp1Schema } from '../../src/sync/parcel-1.ts';
import {
  OLDEST_PROTOCOL,
  parcelDownSchema,
  parcelUpSchema,
  PROTOCOL_VERSION,
} from '../../src/sync/parcel.ts';
import frozen from './frozen/version-1.json' with { type: 'json' };
import { change, confirm, correct, LAN, operation, STATION } from '../support/subject-builder.ts';

/** A schema as text: its shape and limits, without functions. */
const textOf = (schema: unknown): string =>
  JSON.stringify(schema, (_key, value: unknown) => {
    if (value instanceof RegExp) return String(value);
    return typeof value === 'function' ? undefined : value;
  });

const hashOf = (...schemas: readonly unknown[]): string =>
  createHash('sha256').update(schemas.map(textOf).join('\n')).digest('hex').slice(0, 16);

describe('the wire', () => {
  test('[PA1] is the one frozen for each protocol version', () => {
    // Changed on purpose? The newest: a compatible addition takes the new hash; anything else is a new
    // PROTOCOL_VERSION, with a line of history beside it, a line here, and parcels of the one before frozen beside
    // those of version 1. An earlier version never changes.
    expect({
      1: hashOf(parcelUp1Schema, parcelDown1Schema),
      2: hashOf(parcelUpSchema, parcelDownSchema),
      operations: hashOf(operationSchema),
    }).toEqual({
      1: 'fd35b6d3dc3415b4',
      [PROTOCOL_VERSION]: '79e469a4d3efad3f',
      operations: 'fd8cbbc49dedf876',
    });
    expect(OLDEST_PROTOCOL).toBe(1);
  });

  test('[PA1] version 1 is still the one of its first day', () => {
    // The hash this test held while version 1 was the only one. A new kind of operation ends this line, not the one above.
    expect(hashOf(operationSchema, parcelUp1Schema, parcelDown1Schema)).toBe('329d14dce82eea54');
  });

  test('[PA5] what version 1 has no word for is said in the nearest it has', () => {
    const people = [...frozen.down.directory.people, { id: 'u-3', name: 'Tỉnh Thử', role: 'province' }];
    const down = v.parse(parcelDownSchema, {
      ...frozen.down,
      protocol: 3,
      answers: [{ ...frozen.down.answers[0], verdict: 'refused', refusal: 'not-on-sundays' }],
      directory: { ...frozen.down.directory, people },
    });
    const words = inWordsOf(1, down);
    expect(v.parse(parcelDown1Schema, words)).toEqual(words);
    expect(words).toMatchObject({ protocol: 1, answers: [{ verdict: 'refused', refusal: 'malformed' }] });
    expect(words).toMatchObject({ directory: { people: frozen.down.directory.people } });
    expect(inWordsOf(2, down)).toBe(down);
  });

  test('[PA6] an answer of version 1 says the same to a reader of today', () => {
    expect(v.parse(parcelDownSchema, frozen.down)).toEqual(frozen.down);
  });

  test('[OP1] carries exactly the operations of the domain', () => {
    // Compiles only while every operation of the wire is one of the domain's.
    const asDomain = (made: v.InferOutput<typeof operationSchema>): Operation => made;
    expectTypeOf(asDomain).returns.toEqualTypeOf<Operation>();
    expectTypeOf<Operation['kind']>().toEqualTypeOf<v.InferOutput<typeof operationSchema>['kind']>();
    for (const made of [
      correct(LAN, 'name', change('a', 'b')),
      confirm(LAN, 'sex', 'Nam'),
      operation(LAN, 'close', { reason: 'deceased', detail: '' }),
      operation(STATION, 'assign', { change: change('', '25090-03') }),
    ]) {
      expect(isOperation(JSON.parse(JSON.stringify(made)))).toBe(true);
    }
  });

  test('[OP1] takes no operation without the value that was seen', () => {
    const { saw: _saw, ...blind } = change('a', 'b');
    const made = {
      ...correct(LAN, 'name', change('a', 'b')),
      body: { changes: { name: blind }, evidence: 'paper' },
    };
    expect(isOperation(made)).toBe(false);
  });

  test.each(['\n', '\r', '\t', '\u0000', '\u007f'])(
    '[OP2] takes no value with the control character %j',
    (bad) => {
      expect(isOperation(correct(LAN, 'name', change('a', `b${bad}c`)))).toBe(false);
    },
  );

  test('[OP2] takes names with marks, apostrophes and letters of the highlands', () => {
    for (const name of ["K'Brốs", 'Ka Nhŏi', 'Nguyễn Thị Thúy'.normalize('NFD')]) {
      expect(isOperation(correct(LAN, 'name', change('a', name)))).toBe(true);
    }
  });

  test('[OP3] knows the envelope of an operation of a kind not yet invented', () => {
    const future = { ...correct(LAN, 'name', change('a', 'b')), kind: 'photograph', body: { anything: 1 } };
    expect(isOperation(future)).toBe(false);
    expect(v.is(envelopeSchema, future)).toBe(true);
  });
});
