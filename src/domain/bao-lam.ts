import type { Unit } from './unit.ts';

const UNTIL = '2025-06-30';
const SINCE = '2025-07-01';
const OLD_SOURCE = 'GSO 01/03/2025 (dvhcvn); letter 287/TTYT, appendix';
const MAPPING_SOURCE =
  'script of 119 old communes of Lâm Đồng; resolution 1671/NQ-UBTVQH15 not read: confirm';
const NEW_SOURCE = 'vietnamese-provinces-database 2026-07-25 (MIT)';

/** The district of letter 287/TTYT, by its code until 30/06/2025. */
export const BAO_LAM = '680';

const commune = (code: string, name: string, successor: string): Unit => ({
  code,
  name,
  level: 'commune',
  parent: BAO_LAM,
  validFrom: undefined,
  validTo: UNTIL,
  successors: [successor],
  source: `${OLD_SOURCE}; successor: ${MAPPING_SOURCE}`,
});

/** The 14 communes of Bảo Lâm in the order and the spelling of the appendix of letter 287/TTYT (30/8/2022). */
export const BAO_LAM_COMMUNES: readonly Unit[] = [
  commune('25054', 'Thị trấn Lộc Thắng', '25054'),
  commune('25069', "Xã B' Lá", '25063'),
  commune('25084', 'Xã Lộc An', '25084'),
  commune('25057', 'Xã Lộc Bảo', '25057'),
  commune('25066', 'Xã Lộc Bắc', '25057'),
  commune('25081', 'Xã Lộc Đức', '25084'),
  commune('25060', 'Xã Lộc Lâm', '25063'),
  commune('25093', 'Xã Lộc Nam', '25093'),
  commune('25072', 'Xã Lộc Ngãi', '25054'),
  commune('25063', 'Xã Lộc Phú', '25063'),
  commune('25075', 'Xã Lộc Quảng', '25054'),
  commune('25078', 'Xã Lộc Tân', '24820'),
  commune('25090', 'Xã Lộc Thành', '25093'),
  commune('25087', 'Xã Tân Lạc', '25084'),
];

const since2025 = (code: string, name: string): Unit => ({
  code,
  name,
  level: 'commune',
  parent: '68',
  validFrom: SINCE,
  validTo: undefined,
  successors: [],
  source: NEW_SOURCE,
});

/** Bảo Lâm's territory through the reform of 01/07/2025, dated. Data: other districts are added the same way. */
export const BAO_LAM_UNITS: readonly Unit[] = [
  {
    code: '68',
    name: 'Tỉnh Lâm Đồng',
    level: 'province',
    parent: '',
    validFrom: undefined,
    validTo: undefined,
    successors: [],
    source: `${OLD_SOURCE}; ${NEW_SOURCE}`,
  },
  {
    code: BAO_LAM,
    name: 'Huyện Bảo Lâm',
    level: 'district',
    parent: '68',
    validFrom: undefined,
    validTo: UNTIL,
    successors: ['25054', '25084', '25093', '25063', '25057', '24820'],
    source: `${OLD_SOURCE}; successors: ${MAPPING_SOURCE}`,
  },
  ...BAO_LAM_COMMUNES,
  since2025('25054', 'Xã Bảo Lâm 1'),
  since2025('25084', 'Xã Bảo Lâm 2'),
  since2025('25093', 'Xã Bảo Lâm 3'),
  since2025('25063', 'Xã Bảo Lâm 4'),
  since2025('25057', 'Xã Bảo Lâm 5'),
  since2025('24820', 'Phường 2 Bảo Lộc'),
];
