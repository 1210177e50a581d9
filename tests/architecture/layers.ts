import type { Import } from './imports.ts';

/** design.md §10: which of our layers each layer may reach for, besides itself. */
export const LAYERS = {
  domain: [],
  sync: ['domain'],
  workbook: ['domain'],
  device: ['domain', 'sync'],
  client: ['domain', 'sync', 'device', 'workbook'],
  station: ['domain', 'sync', 'workbook'],
  ui: ['domain', 'client'],
  app: ['domain', 'sync', 'device', 'client', 'ui'],
  sw: [],
  tasks: [],
} as const satisfies Record<string, readonly string[]>;

export type Layer = keyof typeof LAYERS;

/** Packages that live in some layers only; every package is named here, so a new one must say where it belongs. */
const HOMES: Readonly<Record<string, readonly Layer[]>> = {
  valibot: ['sync', 'station', 'device', 'client'],
  canonicalize: ['sync', 'station', 'client'],
  fflate: ['workbook', 'station', 'client', 'device'],
  xlsx: ['workbook'],
  'write-excel-file': ['workbook'],
  dexie: ['device'],
  'hash-wasm': ['device'],
  uuid: ['device', 'client', 'station'],
  qr: ['ui', 'station', 'client'],
  'zxing-wasm': ['client'],
  hono: ['station'],
  '@hono/node-server': ['station'],
  kysely: ['station'],
  react: ['ui', 'app'],
  'react-dom': ['ui', 'app'],
  wouter: ['ui', 'app'],
  '@tanstack/react-virtual': ['ui'],
  'workbox-precaching': ['sw'],
  'workbox-routing': ['sw'],
  'virtual:pwa-register': ['app'],
};

/** The parts of `src/ui`: shared ◄ records ◄ every role; roles never reach for each other. */
const isUiAllowed = (from: string, to: string): boolean =>
  from === to || to === 'shared' || (to === 'records' && from !== 'shared');

/** Why this import breaks the house's law; undefined when it doesn't. */
export function faultOf({ from, to }: Import): string | undefined {
  const layer = layerOf(from);
  if (layer === undefined) return `${from} is in no layer`;
  const target = layerOf(to);
  if (to.startsWith('src/')) {
    if (target === undefined) return `${from} reaches for ${to}, which is in no layer`;
    if (target !== layer && !LAYERS[layer].some((each) => each === target)) {
      return `${layer} must not reach for ${target}: ${from} → ${to}`;
    }
    const [here, there] = [uiPartOf(from), uiPartOf(to)];
    const isCrossing = here !== undefined && there !== undefined && !isUiAllowed(here, there);
    return isCrossing ? `ui/${here} must not reach for ui/${there}: ${from} → ${to}` : undefined;
  }
  return isWelcome(layer, to) ? undefined : `${to} has no place in ${layer}: ${from}`;
}

export function layerOf(path: string): Layer | undefined {
  const name = /^src\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && isLayer(name) ? name : undefined;
}

const isLayer = (name: string): name is Layer => Object.hasOwn(LAYERS, name);

const uiPartOf = (path: string): string | undefined => /^src\/ui\/([^/]+)\//.exec(path)?.[1];

function isWelcome(layer: Layer, specifier: string): boolean {
  if (specifier.startsWith('node:')) return layer === 'station' || layer === 'tasks';
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  return HOMES[name]?.includes(layer) ?? false;
}
