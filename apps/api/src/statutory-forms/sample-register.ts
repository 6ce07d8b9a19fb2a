import type { RegisterLine } from './register-line';
import type { RegisterSheet } from './register-sheet';
import type { SampleKind } from './sample-values';
import type { FormTemplate } from './template';

const lineCount = 20;

/** A closed book of twenty lines: cover, two pages and the closing sheet. */
export const sampleBook = (template: FormTemplate): RegisterSheet => ({
  template,
  texts: {
    superiorName: 'Ủy ban nhân dân phường Xuân Hương – Đà Lạt',
    unitName: 'Trung tâm Phục vụ hành chính công',
    place: 'Xuân Hương – Đà Lạt',
    issueDate: 'ngày 31 tháng 12 năm 2026',
    year: '2026',
    bookVolume: '01/2026',
    openedDay: '01/01/2026',
    closedDay: '31/12/2026',
    lastNumber: String(lineCount),
  },
  fromNo: 1,
  toNo: lineCount,
  earlier: [],
  isClosed: true,
  corrections: [
    {
      no: 1,
      entryNo: 3,
      text: 'Họ tên đúng là Nguyễn Thị Ánh Tuyết',
      enteredAt: '2026-02-06T02:00:00Z',
      enteredBy: 'Phạm Minh Đức',
    },
  ],
  moreUnreceived: 0,
  unreceived: [{ code: 'H36.24781-260205-0004', status: 'notAccepted' }],
});

const names: Readonly<Record<SampleKind, string>> = {
  usual: 'Nguyễn Thị Ánh Tuyết',
  long: 'Công Tằng Tôn Nữ Hoàng Thị Quỳnh Phương Nguyễn Đặng Trường Thịnh',
};

const lineOf = (kind: SampleKind, no: number): RegisterLine => ({
  no,
  isVisible: true,
  code: `H36.24781-260205-${String(no).padStart(4, '0')}`,
  procedureCode: '1.001193',
  procedureName:
    kind === 'long'
      ? 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất'
      : 'Đăng ký khai sinh',
  sets: 1,
  applicantName: names[kind],
  address: 'Số 12 đường Lê Hồng Phong, phường Xuân Hương – Đà Lạt, tỉnh Lâm Đồng',
  phone: '0912345678',
  agencyName: 'UBND phường Xuân Hương – Đà Lạt',
  receivedAt: '2026-02-05T01:05:00Z',
  dueAt: '2026-02-12T08:05:00Z',
  transferredAt: '2026-02-05T03:00:00Z',
  resultAt: no % 3 === 0 ? null : '2026-02-11T09:00:00Z',
  returnedAt: no % 3 === 0 ? null : '2026-02-12T02:20:00Z',
  returnMethod: no % 4 === 0 ? 'post' : 'counter',
  status: no === 6 ? 'stopped' : 'returned',
  reappointments: 0,
  corrections: no === 3 ? [1] : [],
});

export async function* sampleLines(kind: SampleKind): AsyncGenerator<readonly RegisterLine[]> {
  yield Array.from({ length: lineCount }, (_, index) => lineOf(kind, index + 1));
}
