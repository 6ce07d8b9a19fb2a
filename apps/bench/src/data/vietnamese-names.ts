import { type SeededRandom, Weighted } from './seeded-random';

// Shares of surnames in percent, after the counts of 2005 and 2022; the rest stands for the many.
const surnames = new Weighted<string>([
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7],
  ['Hoàng', 3],
  ['Huỳnh', 2.1],
  ['Phan', 4.5],
  ['Vũ', 2],
  ['Võ', 1.9],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.8],
  ['Đinh', 1],
  ['Trương', 1.4],
  ['Trịnh', 0.8],
  ['Đoàn', 0.8],
  ['Mai', 0.7],
  ['Lương', 0.6],
  ['Cao', 0.6],
  ['Đào', 0.6],
  ['Tạ', 0.4],
  ['Hà', 0.6],
  ['Nông', 0.4],
  ['K’', 0.6],
  ['Ka', 0.5],
  ['Liêng Jrang', 0.2],
  ['Cil', 0.3],
  ['Ya', 0.2],
]);

const femaleMiddles = new Weighted<string>([
  ['Thị', 46],
  ['Thị Thanh', 5],
  ['Thị Hồng', 5],
  ['Thị Kim', 4],
  ['Thị Ngọc', 5],
  ['Thị Thu', 4],
  ['Thị Bích', 2],
  ['Thị Mỹ', 3],
  ['Ngọc', 7],
  ['Thanh', 4],
  ['Kim', 3],
  ['Thùy', 3],
  ['Bảo', 3],
  ['Khánh', 3],
  ['Minh', 3],
]);

const maleMiddles = new Weighted<string>([
  ['Văn', 34],
  ['Đức', 8],
  ['Minh', 8],
  ['Quốc', 6],
  ['Đình', 6],
  ['Hữu', 5],
  ['Công', 4],
  ['Xuân', 4],
  ['Thanh', 5],
  ['Ngọc', 5],
  ['Anh', 3],
  ['Gia', 4],
  ['Hoàng', 4],
  ['Trọng', 4],
]);

const femaleGiven =
  'Hoa Lan Hương Hằng Hà Hạnh Hồng Huệ Liên Linh Loan Mai My Nga Ngân Nhung Oanh Phương Phượng Quỳnh Tâm Thảo Thơm Thu Thủy Thúy Trang Trinh Tuyết Vân Xuân Yến Đào Diệu Dung Duyên Giang Anh Ánh Bình Chi Châu Cúc Đan Hiền Khuê'.split(
    ' ',
  );

const maleGiven =
  'Anh Bảo Bình Cường Chiến Dũng Duy Đạt Đông Đức Giang Hải Hào Hiếu Hòa Hoàng Hùng Huy Hưng Khánh Khoa Kiên Lâm Long Lộc Luân Mạnh Minh Nam Nghĩa Nhân Phong Phúc Quân Quang Quý Sơn Tài Tâm Tân Thành Thắng Thiện Thịnh Tiến Toàn Trung Tú Tuấn Tùng Việt Vinh Vũ'.split(
    ' ',
  );

export interface Person {
  readonly fullName: string;
  readonly sex: 'female' | 'male';
  readonly birthYear: number;
}

export function drawPerson(random: SeededRandom): Person {
  const sex = random.chance(0.52) ? 'female' : 'male';
  const middle = (sex === 'female' ? femaleMiddles : maleMiddles).draw(random);
  const given = random.of(sex === 'female' ? femaleGiven : maleGiven);
  return {
    fullName: `${surnames.draw(random)} ${middle} ${given}`,
    sex,
    birthYear: 1940 + random.below(66),
  };
}
