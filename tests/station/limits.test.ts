import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import canonicalize from 'canonicalize';
import { plainJson } from '../../src/station/exchange/plain-json.ts';
import { isStale } from '../../src/station/exchange/snapshot.ts';
import { scopeKey, scopeOf } from '../../src/station/exchange/scope.ts';
import { staticFiles } from '../../src/station/http/static-files.ts';
import { RateLimit } from '../../src/station/http/rate.ts';

describe('what a request may cost', () => {
  test('[ST19] a caller is held back after its share, and let in when the time is over', () => {
    const limit = new RateLimit({ most: 2, windowMs: 1000 });
    expect([0, 1, 2, 999].map((now) => limit.allows('a', now))).toEqual([true, true, false, false]);
    expect(limit.allows('b', 999)).toBe(true);
    expect(limit.allows('a', 1000)).toBe(true);
  });

  test('[ST19] a flood of addresses does not fill the memory, it only forgets the oldest', () => {
    const limit = new RateLimit({ most: 1, windowMs: 1000 });
    for (let caller = 0; caller <= 10_000; caller += 1) limit.allows(String(caller), 0);
    expect(limit.allows('0', 1)).toBe(true);
    expect(limit.allows('9999', 1)).toBe(false);
  });

  test('[ST2] whatever JSON a device sends has a canonical form after cleaning, and honest JSON is left as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(canonicalize(plainJson(value))).toBe(canonicalize(value));
      }),
    );
    const evil = JSON.parse(
      `{"__proto__": {"a": "\\ud800"}, "n": 1e999, "deep": ${'['.repeat(5000)}${']'.repeat(5000)}}`,
    );
    const text = canonicalize(plainJson(evil)) ?? '';
    expect(text).toContain('"__proto__":{"a":"\ufffd"}');
    expect(text).toContain('"n":null');
  });
});

describe('scope', () => {
  const grant = (
    role: 'hamlet' | 'police' | 'district',
    hamlets: 'all' | readonly string[],
    commune = 'a',
  ) => ({
    role,
    commune,
    hamlets,
  });

  test('[ST1] grants add up within the commune and count for nothing outside', () => {
    expect(scopeOf([grant('hamlet', ['2', '1']), grant('hamlet', ['1', '3'])], 'a')).toEqual({
      kind: 'hamlets',
      hamlets: ['1', '2', '3'],
    });
    expect(scopeOf([grant('hamlet', ['1']), grant('police', 'all')], 'a')).toEqual({ kind: 'all' });
    expect(scopeOf([grant('police', 'all', 'b')], 'a')).toEqual({ kind: 'none' });
    expect(scopeOf([grant('district', 'all')], 'a')).toEqual({ kind: 'none' });
    expect(
      new Set([
        scopeKey({ kind: 'all' }),
        scopeKey({ kind: 'none' }),
        scopeKey({ kind: 'hamlets', hamlets: ['1'] }),
      ]).size,
    ).toBe(3);
  });
});

describe('snapshots', () => {
  test('[ST7] a snapshot is packed anew when sending what changed since would cost more', () => {
    const snapshot = { id: 's', seq: 1, rows: 5000, pages: [] };
    expect([0, 200, 500, 501].map((changed) => isStale(snapshot, changed))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(isStale({ ...snapshot, rows: 10 }, 150)).toBe(false);
  });
});

describe('the app', () => {
  test('[ST19] named by content it is kept for ever, else asked for anew and not sent again when it is the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thon-app-'));
    try {
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'index.html'), '<!doctype html>');
      writeFileSync(join(folder, 'assets', 'app-abc.js'), 'export {};');
      writeFileSync(join(tmpdir(), 'outside.txt'), 'secret');
      const app = staticFiles(folder);
      const page = await app.request('/');
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      const again = await app.request('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
      const asset = await app.request('/assets/app-abc.js');
      expect(asset.headers.get('cache-control')).toContain('immutable');
      for (const path of [
        '/../outside.txt',
        '/%2e%2e/outside.txt',
        '/assets/..%2f..%2foutside.txt',
        '/nothing',
      ]) {
        expect((await app.request(path)).status).toBe(404);
      }
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(join(tmpdir(), 'outside.txt'));
    }
  });
});
