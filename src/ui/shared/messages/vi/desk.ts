/** What went wrong between this device and the station. */
export const desk = {
  'no-network': 'Chưa có mạng đến Trạm. Mọi thứ trên máy này vẫn được giữ. Kiểm tra mạng rồi thử lại.',
  'not-allowed': 'Máy này không có quyền làm việc này. Không có gì bị mất. Hãy hỏi người phụ trách Trạm.',
  stationError: (status: number) =>
    `Trạm gặp lỗi (mã ${status}). Những gì đã ghi vẫn được giữ. Hãy thử lại sau ít phút.`,
} as const;
