export const camera = {
  starting: 'Đang mở máy ảnh…',
  again: 'Thử lại',
  safe: 'Không có gì bị mất.',
  problems: {
    'not-permitted': 'Chưa được phép dùng máy ảnh',
    'no-camera': 'Không tìm thấy máy ảnh',
    'in-use': 'Máy ảnh đang được ứng dụng khác dùng',
    'not-secure': 'Trang này không mở bằng https nên trình duyệt không cho dùng máy ảnh',
    failed: 'Không mở được máy ảnh',
    lost: 'Máy ảnh vừa bị ngắt',
  },
  whatToDo: {
    'not-permitted':
      'Hãy bấm vào biểu tượng cạnh địa chỉ trang (hoặc vào cài đặt trình duyệt), cho phép Máy ảnh, rồi thử lại.',
    'no-camera': 'Hãy cắm máy ảnh (webcam) rồi thử lại.',
    'in-use': 'Hãy đóng ứng dụng kia (Zalo, Zoom, máy ảnh…) rồi thử lại.',
    'not-secure': 'Hãy báo người quản lý Trạm.',
    failed: 'Hãy đóng rồi mở lại trình duyệt. Nếu vẫn không được, khởi động lại máy.',
    lost: 'Hãy kiểm tra dây cắm, đóng ứng dụng khác đang dùng máy ảnh, rồi thử lại.',
  },
} as const;
