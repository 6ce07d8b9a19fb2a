import { screen, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { ProcedureView } from './procedure-screen';

const paper = (name: string, change: object = {}) => ({
  key: name,
  name,
  shortName: null,
  originals: 1,
  copies: 0,
  mandatory: true,
  ...change,
});

const procedure = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  shortName: null,
  field: 'Hộ tịch',
  levels: ['commune'],
  channels: [],
  returnsPaper: true,
  cases: [
    {
      no: 1,
      name: 'Thông thường',
      components: [
        paper('Tờ khai', { hasForm: true, forms: ['TKKS.doc'] }),
        paper('Giấy chứng sinh'),
      ],
    },
    {
      no: 2,
      name: 'Bị bỏ rơi',
      components: [paper('Tờ khai', { hasForm: true, forms: ['TKBBR.doc'] })],
    },
    { no: 3, name: 'Đăng ký lại', components: [paper('Tờ khai', { hasForm: true })] },
  ],
  doubts: [],
  marks: { facts: 'likely', papers: 'likely' },
  versionId: 'v1',
  no: 1,
  validFrom: '2025-07-01',
  validTo: null,
  origin: 'import',
  createdAt: '2025-07-01T00:00:00+00:00',
};

const published = {
  agency: 'Ủy ban nhân dân cấp xã',
  publisher: 'Bộ Tư pháp',
  decisionNo: '1872/QĐ-BTP',
  applicants: ['Công dân Việt Nam'],
  result: ['Giấy khai sinh', 7],
  steps: ['Nộp hồ sơ', 'Nhận kết quả'],
  legalBasis: [{ code: '60/2014/QH13', name: 'Luật Hộ tịch' }, 'rác', { code: '' }],
};

const ward = { unitId: 'ward', name: 'P. Xuân Hương – Đà Lạt', isDefault: true };
const centre = { unitId: 'centre', name: 'P. Cam Ly – Đà Lạt', isDefault: false };

async function open(tab: string, source?: object, units = [centre, ward]) {
  new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn([])))
    .on('GET /api/v1/procedures/1.001193', () => answer({ ...procedure, source }))
    .on('GET /api/v1/procedures/1.001193/versions', () => answer({ items: [], next: null }))
    .on('GET /api/v1/procedures/1.001193/competent-units', () => answer({ items: units }))
    .install();
  return renderScreen(<ProcedureView code="1.001193" />, {
    path: `/procedures/1.001193?tab=${tab}`,
    routes: ['/guide/$code'],
  });
}

it('lists each form once, with the cases that ask for it', async () => {
  await open('forms');
  const rows = within(await screen.findByRole('grid', { name: 'Biểu mẫu' })).getAllByRole('row');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toHaveTextContent('Tờ khaiTKKS.docThông thường; Đăng ký lại');
  expect(rows[2]).toHaveTextContent('Tờ khaiTKBBR.docBị bỏ rơi');
});

it.each([
  ['result', ['Bản giấy', 'Giấy khai sinh'], 'Danh mục chưa ghi tên kết quả.'],
  [
    'basis',
    ['1872/QĐ-BTP', 'Bộ Tư pháp', '60/2014/QH13', 'Luật Hộ tịch'],
    'Danh mục chưa ghi căn cứ pháp lý. Xem văn bản công bố.',
  ],
  [
    'guidance',
    ['Công dân Việt Nam', 'Nộp hồ sơ', 'Nhận kết quả'],
    'Danh mục chưa ghi trình tự thực hiện.',
  ],
] as const)(
  'reads under %s what was published, or says that nothing was',
  async (tab, words, none) => {
    const first = await open(tab, published);
    for (const word of words) expect(await screen.findByText(word)).toBeInTheDocument();
    expect(screen.queryByText(/rác/)).not.toBeInTheDocument();
    first.unmount();
    await open(tab);
    expect(await screen.findByText(none)).toBeInTheDocument();
  },
);

it('says where it is handed in and who decides it there', async () => {
  await open('places', published);
  expect(await screen.findByText('Ủy ban nhân dân cấp xã')).toBeInTheDocument();
  expect(await screen.findByText('Cơ quan giải quyết: P. Xuân Hương – Đà Lạt')).toBeInTheDocument();
  expect(screen.queryByText(/Cam Ly/)).not.toBeInTheDocument();
  expect(
    screen.getByText('Nơi giải quyết khi nộp tại Phường Xuân Hương – Đà Lạt'),
  ).toBeInTheDocument();
});

it('names the first of many units that may decide, and counts the others', async () => {
  const communes = ['A', 'B', 'C', 'D', 'E'].map((letter) => ({
    unitId: letter,
    name: `Xã ${letter}`,
    isDefault: false,
  }));
  await open('places', published, communes);
  expect(await screen.findByText(/Xã A; Xã B; Xã C và 2 đơn vị khác/)).toBeInTheDocument();
});
