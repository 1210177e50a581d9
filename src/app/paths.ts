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
  syncCodes: '/sync/codes',
  station: '/station/:section?',
  police: '/police/:section?/:id?/:version?',
  leadHamlet: '/lead/hamlets/:code',
  lead: '/lead/:section?',
  district: '/district/:section?',
  facility: '/facility/:section?',
} as const;

const STATION = '#/station';
const POLICE = '#/police';

/** Hrefs for the screens. All live behind `#`, so that no server's log ever has one. */
export const PATHS: Paths = {
  home: '#/',
  roleHome: (role) => `#/as/${role}`,
  join: (code) => (code === undefined ? '#/join' : `#/join/${encodeURIComponent(code)}`),
  records: '#/records',
  subject: (id) => `#/records/${encodeURIComponent(id)}`,
  sync: '#/sync',
  syncCodes: '#/sync/codes',
  station: {
    home: STATION,
    importList: `${STATION}/import`,
    carry: `${STATION}/carry`,
    assign: `${STATION}/assign`,
    contested: `${STATION}/contested`,
    handovers: `${STATION}/handovers`,
    rekeying: `${STATION}/rekeying`,
    importFile: `${STATION}/import-file`,
    verification: `${STATION}/verification`,
    passports: `${STATION}/passports`,
    invitations: `${STATION}/invitations`,
    devices: `${STATION}/devices`,
    log: `${STATION}/log`,
  },
  lead: {
    home: '#/lead',
    hamlet: (code) => `#/lead/hamlets/${encodeURIComponent(code)}`,
    assign: '#/lead/assign',
    contested: '#/lead/contested',
    reminders: '#/lead/reminders',
  },
  district: { home: '#/district', trend: '#/district/trend', handovers: '#/district/handovers' },
  facility: { home: '#/facility', file: '#/facility/file', passports: '#/facility/passports' },
  police: {
    queue: POLICE,
    subject: (id) => `${POLICE}/subject/${encodeURIComponent(id)}`,
    sign: `${POLICE}/sign`,
    addendum: (handover) => `${POLICE}/sign/${encodeURIComponent(handover)}`,
    archive: `${POLICE}/archive`,
    handover: (handover, version) => `${POLICE}/archive/${encodeURIComponent(handover)}/${version}`,
    file: `${POLICE}/file`,
    contested: `${POLICE}/contested`,
  },
};

/** The station's part behind an address such as `/station/import`; its first screen for an unknown one. */
export function stationSection(part: string | undefined): keyof Paths['station'] {
  const href = part === undefined ? STATION : `${STATION}/${part}`;
  const sections: readonly (keyof Paths['station'])[] = [
    'importList',
    'carry',
    'assign',
    'contested',
    'handovers',
    'rekeying',
    'importFile',
    'verification',
    'passports',
    'invitations',
    'devices',
    'log',
  ];
  return sections.find((section) => PATHS.station[section] === href) ?? 'home';
}

/** The section of a role's screens behind an address such as `/lead/assign`; the first for an unknown one. */
export const sectionOf = <S extends string>(sections: readonly [S, ...S[]], part: string | undefined): S =>
  sections.find((section) => section === part) ?? sections[0];
