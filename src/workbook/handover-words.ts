import type { Category } from '../domain/category.ts';
import type { HandoverColumn } from '../domain/handover-table.ts';
import type { HandoverDocument } from '../domain/handover.ts';
import { letterDay } from '../domain/paper-words.ts';
import type { HandoverResult } from '../domain/signable.ts';

/**
 * The words of the signed list's file. They are no screen's: the verifier must know what each cell should say, so
 * they are frozen with the form `so-thon/handover/1` and never translated.
 */
export const HANDOVER_SHEET = 'Danh sách';
export const PROOF_SHEET = 'Chữ ký';

export const HANDOVER_HEADERS: Readonly<Record<HandoverColumn, string>> = {
  row: 'STT',
  subject: 'Mã đối tượng',
  'listed.name': 'Họ và tên trên Nền tảng',
  'listed.birthDate': 'Ngày sinh trên Nền tảng',
  'listed.sex': 'Giới tính trên Nền tảng',
  'listed.idNumber': 'Số giấy tờ trên Nền tảng',
  'confirmed.name': 'Họ và tên đã xác minh',
  'confirmed.birthDate': 'Ngày sinh đã xác minh',
  'confirmed.sex': 'Giới tính đã xác minh',
  'confirmed.idNumber': 'CCCD, mã định danh đã xác minh',
  category: 'Phân loại',
  result: 'Kết quả xác minh',
};

/** Widths in characters. */
export const HANDOVER_WIDTHS: Readonly<Record<HandoverColumn, number>> = {
  row: 6,
  subject: 14,
  'listed.name': 26,
  'listed.birthDate': 13,
  'listed.sex': 9,
  'listed.idNumber': 17,
  'confirmed.name': 26,
  'confirmed.birthDate': 13,
  'confirmed.sex': 9,
  'confirmed.idNumber': 17,
  category: 22,
  result: 26,
};

const WORDS: Readonly<Record<Category | HandoverResult, string>> = {
  'wrong-info': 'Sai thông tin',
  'malformed-id': 'CCCD, mã định danh sai',
  'missing-id': 'Không có CMND, CCCD',
  matched: 'Khớp CSDLQG về dân cư',
  completed: 'Đã hoàn thiện thông tin',
  'not-found': 'Không tìm thấy',
  'closed:moved-away': 'Đã chuyển đi nơi khác',
  'closed:deceased': 'Đã mất',
  'closed:abroad': 'Đang ở nước ngoài',
  'closed:foreigner': 'Người nước ngoài',
  'closed:same-person': 'Trùng người khác',
  'closed:unknown-here': 'Không có ở địa phương',
  'closed:no-number-yet': 'Chưa được cấp số định danh',
};

/** How class and result are written in the file. */
export const handoverWord = (code: Category | HandoverResult): string => WORDS[code];

/** The lines above the list's header. */
export const handoverTitle = (document: HandoverDocument): readonly string[] => [
  'DANH SÁCH XÁC MINH THÔNG TIN ĐỐI TƯỢNG TIÊM CHỦNG COVID-19',
  `${document.communeName}: bản ${document.handover}, lần ${document.version}, ngày ${letterDay(document.madeOn)}`,
];
