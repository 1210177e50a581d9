export const homes = {
  chooseRole: 'Vai trò của bạn',
  lead: 'Danh sách của cả xã. Bạn xem được từng người và ghi chú; màn hình tiến độ từng thôn có ở bản sau.',
  police:
    'Danh sách của cả xã. Bạn xem được từng người và ghi chú; bàn đối chiếu và ký bàn giao có ở bản sau.',
  district: 'Bảng tổng hợp của huyện có ở bản sau. Máy này đã kết nối với Trạm và sẵn sàng nhận số liệu.',
  facility: 'Danh sách ký hộ chiếu vắc xin có ở bản sau. Máy này đã kết nối với Trạm và sẵn sàng.',
  unit: 'Đơn vị',
  person: 'Người dùng',
  openList: 'Mở danh sách',
} as const;
