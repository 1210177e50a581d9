import { createHash } from 'node:crypto';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as v from 'valibot';
import type { Operation } from '../../src/domain/operation.ts';
import { envelopeSchema, isOperation, operationSchema } from '../../src/sync/operation-schema.ts';
import {
  OLDEST_PROTOCOL,
  parcelDownSchema,
  parcelUpSchema,
  PROTOCOL_VERSION,
} from '../../src/sync/parcel.ts';
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
  test('[PA1] is the one frozen for this protocol version', () => {
    // Changed on purpose? A compatible addition: take the new hash. Anything else: a new PROTOCOL_VERSION, with a
    // line of history beside it, and a test that the station still serves the one before.
    expect({
      version: PROTOCOL_VERSION,
      hash: hashOf(operationSchema, parcelUpSchema, parcelDownSchema),
    }).toEqual({
      version: 1,
      hash: 'cc7776061c300103',
    });
    expect(OLDEST_PROTOCOL).toBeLessThanOrEqual(PROTOCOL_VERSION);
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
