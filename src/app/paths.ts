import type { Paths } from '../ui/shared/navigation.tsx';

/** The one place for addresses: patterns for the routes, as wouter reads them (behind the `#`). */
export const ROUTES = {
  home: '/',
  roleHome: '/as/:role',
  joinWithCode: '/join/:code',
  join: '/join',
  records: '/records',
  subject: '/records/:id',
  sync: '/sync',
  station: '/station/:section?',
} as const;

const STATION = '#/station';

/** Hrefs for the screens. All live behind `#`, so that no server's log ever has one. */
export const PATHS: Paths = {
  home: '#/',
  roleHome: (role) => `#/as/${role}`,
  join: (code) => (code === undefined ? '#/join' : `#/join/${encodeURIComponent(code)}`),
  records: '#/records',
  subject: (id) => `#/records/${encodeURIComponent(id)}`,
  sync: '#/sync',
  station: {
    home: STATION,
    importList: `${STATION}/import`,
    assign: `${STATION}/assign`,
    contested: `${STATION}/contested`,
    invitations: `${STATION}/invitations`,
    devices: `${STATION}/devices`,
    log: `${STATION}/log`,
  },
};

/** The station's part behind an address such as `/station/import`; its first screen for an unknown one. */
export function stationSection(part: string | undefined): keyof Paths['station'] {
  const href = part === undefined ? STATION : `${STATION}/${part}`;
  const sections: readonly (keyof Paths['station'])[] = [
    'importList',
    'assign',
    'contested',
    'invitations',
    'devices',
    'log',
  ];
  return sections.find((section) => PATHS.station[section] === href) ?? 'home';
}
