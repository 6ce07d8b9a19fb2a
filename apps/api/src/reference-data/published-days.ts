import type { CalendarDayKind } from '@motcua/shared-time';

interface PublishedDay {
  readonly day: string;
  readonly kind: Exclude<CalendarDayKind, 'closure'>;
  readonly name: string;
  readonly status: 'official' | 'projected';
}

/**
 * Non-working, compensatory and swapped days of civil servants, as announced; 2027 is projected
 * until its notice appears. The table is data: a new notice becomes a new calendar version.
 */
export const publishedDays: readonly PublishedDay[] = [
  { day: '2024-01-01', kind: 'holiday', name: 'Tết Dương lịch', status: 'official' },
  { day: '2024-02-08', kind: 'holiday', name: 'Tết Giáp Thìn – 29 tháng Chạp', status: 'official' },
  { day: '2024-02-09', kind: 'holiday', name: 'Tết Giáp Thìn – 30 tháng Chạp', status: 'official' },
  { day: '2024-02-10', kind: 'holiday', name: 'Tết Giáp Thìn – Mùng 1', status: 'official' },
  { day: '2024-02-11', kind: 'holiday', name: 'Tết Giáp Thìn – Mùng 2', status: 'official' },
  { day: '2024-02-12', kind: 'holiday', name: 'Tết Giáp Thìn – Mùng 3', status: 'official' },
  { day: '2024-02-13', kind: 'compensatory', name: 'Tết Giáp Thìn – nghỉ bù', status: 'official' },
  { day: '2024-02-14', kind: 'compensatory', name: 'Tết Giáp Thìn – nghỉ bù', status: 'official' },
  {
    day: '2024-04-18',
    kind: 'holiday',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    status: 'official',
  },
  { day: '2024-04-29', kind: 'swapOff', name: 'Nghỉ hoán đổi', status: 'official' },
  { day: '2024-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', status: 'official' },
  { day: '2024-05-01', kind: 'holiday', name: 'Ngày Quốc tế Lao động', status: 'official' },
  { day: '2024-05-04', kind: 'swapWork', name: 'Làm bù cho 29/4', status: 'official' },
  { day: '2024-09-02', kind: 'holiday', name: 'Quốc khánh', status: 'official' },
  { day: '2024-09-03', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', status: 'official' },
  { day: '2025-01-01', kind: 'holiday', name: 'Tết Dương lịch', status: 'official' },
  { day: '2025-01-27', kind: 'holiday', name: 'Tết Ất Tỵ – 28 tháng Chạp', status: 'official' },
  { day: '2025-01-28', kind: 'holiday', name: 'Tết Ất Tỵ – 29 tháng Chạp', status: 'official' },
  { day: '2025-01-29', kind: 'holiday', name: 'Tết Ất Tỵ – Mùng 1', status: 'official' },
  { day: '2025-01-30', kind: 'holiday', name: 'Tết Ất Tỵ – Mùng 2', status: 'official' },
  { day: '2025-01-31', kind: 'holiday', name: 'Tết Ất Tỵ – Mùng 3', status: 'official' },
  {
    day: '2025-04-07',
    kind: 'holiday',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    status: 'official',
  },
  { day: '2025-04-26', kind: 'swapWork', name: 'Làm bù cho 02/5', status: 'official' },
  { day: '2025-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', status: 'official' },
  { day: '2025-05-01', kind: 'holiday', name: 'Ngày Quốc tế Lao động', status: 'official' },
  { day: '2025-05-02', kind: 'swapOff', name: 'Nghỉ hoán đổi', status: 'official' },
  { day: '2025-09-01', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', status: 'official' },
  { day: '2025-09-02', kind: 'holiday', name: 'Quốc khánh', status: 'official' },
  { day: '2026-01-01', kind: 'holiday', name: 'Tết Dương lịch', status: 'official' },
  { day: '2026-01-02', kind: 'swapOff', name: 'Nghỉ hoán đổi', status: 'official' },
  { day: '2026-01-10', kind: 'swapWork', name: 'Làm bù cho 02/01', status: 'official' },
  { day: '2026-02-16', kind: 'holiday', name: 'Tết Bính Ngọ – 29 tháng Chạp', status: 'official' },
  { day: '2026-02-17', kind: 'holiday', name: 'Tết Bính Ngọ – Mùng 1', status: 'official' },
  { day: '2026-02-18', kind: 'holiday', name: 'Tết Bính Ngọ – Mùng 2', status: 'official' },
  { day: '2026-02-19', kind: 'holiday', name: 'Tết Bính Ngọ – Mùng 3', status: 'official' },
  { day: '2026-02-20', kind: 'holiday', name: 'Tết Bính Ngọ – Mùng 4', status: 'official' },
  {
    day: '2026-04-26',
    kind: 'holiday',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    status: 'official',
  },
  {
    day: '2026-04-27',
    kind: 'compensatory',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch) – nghỉ bù',
    status: 'official',
  },
  { day: '2026-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', status: 'official' },
  { day: '2026-05-01', kind: 'holiday', name: 'Ngày Quốc tế Lao động', status: 'official' },
  { day: '2026-08-22', kind: 'swapWork', name: 'Làm bù cho 31/8', status: 'official' },
  { day: '2026-08-31', kind: 'swapOff', name: 'Nghỉ hoán đổi', status: 'official' },
  { day: '2026-09-01', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', status: 'official' },
  { day: '2026-09-02', kind: 'holiday', name: 'Quốc khánh', status: 'official' },
  { day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', status: 'official' },
  { day: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch', status: 'projected' },
  { day: '2027-02-05', kind: 'holiday', name: 'Tết Đinh Mùi – 29 tháng Chạp', status: 'projected' },
  { day: '2027-02-06', kind: 'holiday', name: 'Tết Đinh Mùi – Mùng 1', status: 'projected' },
  { day: '2027-02-07', kind: 'holiday', name: 'Tết Đinh Mùi – Mùng 2', status: 'projected' },
  { day: '2027-02-08', kind: 'holiday', name: 'Tết Đinh Mùi – Mùng 3', status: 'projected' },
  { day: '2027-02-09', kind: 'holiday', name: 'Tết Đinh Mùi – Mùng 4', status: 'projected' },
  {
    day: '2027-04-16',
    kind: 'holiday',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    status: 'projected',
  },
  { day: '2027-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', status: 'projected' },
  { day: '2027-05-01', kind: 'holiday', name: 'Ngày Quốc tế Lao động', status: 'projected' },
  {
    day: '2027-05-03',
    kind: 'compensatory',
    name: 'Ngày Quốc tế Lao động – nghỉ bù',
    status: 'projected',
  },
  { day: '2027-09-02', kind: 'holiday', name: 'Quốc khánh', status: 'projected' },
  {
    day: '2027-09-03',
    kind: 'holiday',
    name: 'Quốc khánh (ngày liền kề, 01/9 hoặc 03/9 do Thủ tướng quyết định)',
    status: 'projected',
  },
  { day: '2027-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', status: 'projected' },
];

export const coveredYears = { from: 2024, to: 2027 } as const;
