/** The sheet that goes from door to door. Only Vietnamese, like all paper: somebody else writes on it. */
export const handPaper = {
  /** What it is called, also in the station's audit. */
  name: 'Phiếu rà soát ghi tay',
  title: 'PHIẾU RÀ SOÁT THÔNG TIN ĐỐI TƯỢNG TIÊM CHỦNG COVID-19',
  place: (hamlet: string, commune: string) => `${hamlet} · ${commune}`,
  nowhere: 'Chưa giao cho thôn nào',
  made: (time: string, people: string) => `In lúc ${time} · ${people} người`,
  how: 'Xem giấy tờ của từng người. Đúng cả thì đánh dấu ✓ vào ô “Đúng”; sai mục nào thì chỉ ghi mục đó vào ô trống. Chuyển đi, đã mất, ở nước ngoài…: ghi vào ô “Ghi chú”.',
  household: (address: string) => `Địa chỉ: ${address}`,
  noHousehold: 'Chưa có địa chỉ',
  listed: 'Thông tin đang có',
  papers: 'Ghi theo giấy tờ',
  columns: {
    number: 'STT',
    name: 'Họ và tên',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    idNumber: 'Số CCCD, định danh',
    faults: 'Cần xem lại',
    right: 'Đúng',
    note: 'Ghi chú',
  },
  reviewer: 'Người rà soát (ký, ghi rõ họ tên): ……………………………………………… Ngày …… / …… / ………',
} as const;
