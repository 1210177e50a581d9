import type { Weighted } from './random.ts';

/** Family names of the lowland people in the district, with their rough share in percent (synthetic). */
export const SURNAMES: Weighted<string> = [
  ['Nguyễn', 31],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 7],
  ['Hoàng', 4.5],
  ['Phan', 4],
  ['Vũ', 4],
  ['Võ', 3],
  ['Đặng', 2.5],
  ['Bùi', 2.5],
  ['Đỗ', 2.5],
  ['Huỳnh', 2],
  ['Ngô', 1.7],
  ['Hồ', 1.5],
  ['Trương', 1.5],
  ['Dương', 1.3],
  ['Đinh', 1.2],
  ['Đoàn', 1.1],
  ['Mai', 1],
  ['Lương', 0.8],
  ['Cao', 0.8],
  ['Trịnh', 0.8],
  ['Đào', 0.8],
  ['Hà', 0.7],
  ['Nông', 0.7],
  ['Lý', 0.7],
  ['Tạ', 0.5],
  ['Lưu', 0.5],
  ['Tô', 0.4],
  ['Thái', 0.4],
  ['Lâm', 0.3],
  ['Phùng', 0.3],
  ['Chu', 0.3],
  ['Đàm', 0.2],
  ['Triệu', 0.2],
  ['Quách', 0.2],
  ['Vương', 0.2],
  ['Bế', 0.1],
  ['Nghiêm', 0.1],
  ['Tôn Thất', 0.1],
];

/** Middle and given names that were in fashion when a person was born. */
export interface Fashion {
  readonly middle: readonly string[];
  readonly given: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const MEN = {
  elder: {
    middle: words('Văn Văn Văn Văn Văn Đình Hữu Đức Xuân Bá Viết Công Trọng Thế Sĩ'),
    given: words(
      'Ba Tư Năm Sáu Bảy Tám Chín Mười Út Hai An Bình Cường Dần Đạo Đông Giáp Hạnh Hòa Hợi Hiền Khánh Kính Lạc Lâm Lộc Lợi Mão Minh Nghĩa Ngọ Nhâm Phúc Phước Quý Sửu Sơn Tài Tâm Tân Thân Thìn Thọ Tuất Tường Tý Vinh Xuân Hoè',
    ),
  },
  adult: {
    middle: words('Văn Văn Văn Đình Hữu Đức Xuân Quang Công Ngọc Thanh Minh Quốc Mạnh Trọng Tiến Anh Hồng'),
    given: words(
      'An Bình Chiến Cường Danh Dũng Duy Dương Đại Điệp Định Đức Giang Hà Hải Hậu Hiếu Hiệp Hòa Hoàn Hoàng Hùng Hưng Hữu Khoa Kiên Lâm Linh Long Lực Mạnh Minh Nam Nghĩa Nhân Phong Phú Phương Quân Quang Quyết Sang Sơn Tài Tâm Thái Thắng Thành Thiện Thịnh Thọ Thuận Thủy Tiến Toàn Trung Trường Tú Tuấn Tùng Việt Vinh Vũ Vượng',
    ),
  },
  young: {
    middle: words(
      'Gia Minh Hoàng Anh Quốc Tuấn Nhật Bảo Thiên Đức Quang Thanh Hữu Văn Trung Đăng Tấn Duy Phúc Chí',
    ),
    given: words(
      'An Anh Bảo Bách Cường Duy Dương Đạt Đăng Gia Hào Hiếu Hoàng Huy Hưng Khang Khánh Khoa Khôi Kiên Kiệt Lâm Long Lộc Minh Nam Nghĩa Nguyên Nhân Nhật Phát Phong Phúc Quân Quang Quý Sang Sơn Tài Tâm Thành Thiện Thịnh Tiến Toàn Trí Trung Tú Tuấn Tùng Việt Vinh Vũ Vương',
    ),
  },
} as const satisfies Record<string, Fashion>;

const WOMEN = {
  elder: {
    middle: words('Thị Thị Thị Thị Thị Thị Thị Thị Thị Kim Ngọc'),
    given: words(
      'Ba Tư Năm Sáu Bảy Tám Chín Út Bé Bông Bưởi Cúc Chanh Dần Dậu Dung Đào Gái Hạnh Hiền Hoa Hòa Hồng Huệ Hường Khuê Lan Lành Liên Liễu Lụa Lý Mai Mận Mão Mùi Mười Nga Nghĩa Nhài Nhàn Nhung Nụ Oanh Phấn Phượng Quý Rớt Sen Tám Thảo Thắm Thìn Thoa Thơm Tý Xuân Xuyến Yến Thúy Loan',
    ),
  },
  adult: {
    middle: words('Thị Thị Thị Thị Thị Thị Thị Ngọc Kim Thanh Thu Hồng Bích Mỹ Thúy Phương Xuân'),
    given: words(
      'Anh Bích Bình Châu Chi Diễm Diệp Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hiếu Hoa Hòa Hoài Hồng Huệ Huyền Hương Hường Khánh Lan Lệ Liên Linh Loan Ly Mai Mến Minh Mỹ Nga Ngân Ngọc Nguyệt Nhàn Nhung Oanh Phương Phượng Quyên Quỳnh Sương Tâm Thanh Thảo Thu Thủy Thúy Thùy Thơm Tình Trang Trâm Trinh Tuyết Vân Xuân Yến',
    ),
  },
  young: {
    middle: words(
      'Thị Thị Ngọc Bảo Khánh Thanh Quỳnh Phương Thảo Kim Minh Hoàng Mai Tường Gia Yến Như Hà Thùy Ánh',
    ),
    given: words(
      'An Anh Châu Chi Diệp Dung Duyên Giang Hà Hân Hằng Hiền Hoa Huyền Hương Khanh Lam Lan Linh Ly Mai My Nga Ngân Nghi Ngọc Nguyên Nhi Như Nhung Oanh Phương Quyên Quỳnh San Tâm Thảo Thi Thư Thương Thùy Thủy Tiên Trà Trang Trâm Trân Trinh Trúc Tú Tuyền Uyên Vân Vy Xuân Ý Yến',
    ),
  },
} as const satisfies Record<string, Fashion>;

/** What a boy or a girl born in that year would be called. */
export function fashionOf(sex: 'Nam' | 'Nữ', birthYear: number): Fashion {
  const generations = sex === 'Nam' ? MEN : WOMEN;
  if (birthYear < 1962) return generations.elder;
  return birthYear < 1993 ? generations.adult : generations.young;
}
