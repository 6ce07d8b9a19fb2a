import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { SettingsView } from './settings-screen';

const scope = {
  unitId: 'xa',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  tasks: ['guide', 'receive'],
  validFrom: '2025-07-01',
  validTo: null,
  decisionNo: '644/QĐ-UBND',
};
const scopes = 'GET /api/v1/transfer-scopes';
const opened = 'POST /api/v1/transfer-scopes';
const ended = 'POST /api/v1/transfer-scopes/end';
const rights = ['catalogue.read', 'organisation.read', 'transferScope.read', 'transferScope.write'];

let server: FakeServer;

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn(rights)))
    .on('GET /api/v1/units', () =>
      answer({
        items: [{ id: 'xa', kind: 'commune', name: 'Xã Lạc Dương', shortName: 'X. Lạc Dương' }],
        next: null,
      }),
    )
    .on('GET /api/v1/procedures/2.000635', () =>
      answer({ shortName: 'Trích lục hộ tịch', name: 'Cấp bản sao trích lục hộ tịch' }),
    )
    .on(scopes, () => answer({ items: [scope], next: null }));
  server.install();
});

const open = (search: string) =>
  renderScreen(<SettingsView section="transfer" />, {
    path: `/settings${search}`,
    routes: ['/settings/$section'],
  });

const press = (code: string) => fireEvent.keyDown(document.activeElement ?? document, { code });

it('lists it by the names of procedures and units, and takes a procedure back after a day', async () => {
  server.on(ended, () => answer({ ...scope, validTo: '2026-11-21' }));
  const { user } = await open('?unit=xa');
  expect(await screen.findByText('Đăng ký khai sinh')).toBeInTheDocument();
  expect(await screen.findByText('X. Lạc Dương')).toBeInTheDocument();
  expect(screen.getByText('Hướng dẫn, Tiếp nhận')).toBeInTheDocument();
  expect(server.askedFor(scopes)[0]?.query.get('unitId')).toBe('xa');
  await user.click(screen.getByRole('button', { name: 'Thu về: Đăng ký khai sinh' }));
  await screen.findByText(/hồ sơ đã nhận vẫn chuyển tiếp được/);
  press('F9');
  await waitFor(() =>
    expect(server.askedFor(ended)[0]?.body).toEqual({
      unitId: 'xa',
      procedureCode: '1.001193',
      validFrom: '2025-07-01',
      validTo: '2026-11-20',
    }),
  );
});

it('hands a procedure over by its code, and names what is handed over already', async () => {
  server.on(opened, () =>
    refusal({ type: '/problems/conflict', title: '', status: 409, detail: '' }),
  );
  const { user } = await open('?do=add');
  const dialog = await screen.findByRole('dialog', { name: 'Chuyển giao thủ tục' });
  await user.click(within(dialog).getByRole('combobox', { name: 'Tại đơn vị' }));
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(screen.getByLabelText('Mã thủ tục'));
  await user.paste('2.000635');
  expect(await screen.findByText('Trích lục hộ tịch')).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Trả kết quả' }));
  press('F9');
  expect(server.askedFor(opened)).toHaveLength(0);
  await user.click(screen.getByLabelText('Số quyết định'));
  await user.paste('12/QĐ-UBND');
  press('F9');
  expect(await screen.findByText(/đã chuyển giao tại đơn vị/)).toBeInTheDocument();
  expect(server.askedFor(opened)[0]?.body).toEqual({
    unitId: 'xa',
    procedureCode: '2.000635',
    tasks: ['guide', 'receive', 'digitise'],
    decisionNo: '12/QĐ-UBND',
    validFrom: '2026-11-20',
  });
});

it('is read by whoever may not change it', async () => {
  server.on('GET /api/v1/me', () => answer(signedIn(['transferScope.read', 'organisation.read'])));
  await open('?do=add');
  expect(await screen.findByText('Đăng ký khai sinh')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Thu về/ })).not.toBeInTheDocument();
});

it('tells a filter that nothing meets from nothing handed over', async () => {
  server.on(scopes, ({ query }) =>
    answer({ items: query.has('unitId') ? [] : [scope], next: null }),
  );
  const { user, address } = await open('?unit=xa');
  expect(await screen.findByText(/^Không có chuyển giao nào đúng với bộ lọc/)).toBeInTheDocument();
  const table = screen.getByText(/^Không có chuyển giao/).parentElement as HTMLElement;
  await user.click(within(table).getByRole('button', { name: 'Bỏ lọc' }));
  expect(await screen.findByText('Đăng ký khai sinh')).toBeInTheDocument();
  expect(address()).not.toContain('unit=');
});
