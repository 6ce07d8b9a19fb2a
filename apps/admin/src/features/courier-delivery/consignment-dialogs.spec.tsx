import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { aDossier } from '../dossiers/dossier.builder';
import { AcceptDialog } from './consignment-dialogs';
import type { Consignment } from './get-consignments';
import { OpenManifestDialog } from './open-manifest-dialog';
import { TransferDialog } from './transfer-dialog';
import { useConsignmentAct } from './use-consignment-act';

const number = 'CP000000015VN';
const actions = `POST /api/v1/consignments/${number}/actions`;
const consignment = { number, kind: 'transfer', paperCount: 3 } as unknown as Consignment;
const giverName = 'Tên đăng nhập của người cùng ký';
const giverPassword = 'Mật khẩu của người cùng ký';

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer().on(actions, () => answer(consignment, 200, { etag: '"3"' }));
  server.install();
});

function Accepting() {
  const act = useConsignmentAct(number);
  return (
    <AcceptDialog consignment={consignment} etag={'"2"'} act={act} onClose={() => undefined} />
  );
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const pressMain = () => fireEvent.keyDown(document.body, { code: 'F9' });
const sent = () => server.askedFor(actions).map(({ body }) => body);

it('accepts the paper of the own desk alone', async () => {
  await renderScreen(<Accepting />);
  await screen.findByLabelText('Số niêm phong');
  type('Số niêm phong', '8842190');
  pressMain();
  await waitFor(() => expect(sent()).toEqual([{ action: 'acceptAtCounter', sealNo: '8842190' }]));
});

it('takes the signature of another desk whole or not at all', async () => {
  await renderScreen(<Accepting />);
  await screen.findByLabelText('Số niêm phong');
  type('Số niêm phong', '8842190');
  type(giverName, 'motcua');
  pressMain();
  expect(sent()).toHaveLength(0);
  type(giverPassword, 'a secret');
  pressMain();
  const signed = { username: 'motcua', password: 'a secret' };
  await waitFor(() => expect(sent()).toEqual([expect.objectContaining(signed)]));
});

it('asks which successor is meant where several inherited the competent unit', async () => {
  const dossier = aDossier();
  const register = 'POST /api/v1/consignments';
  const ward = { id: 'heir', kind: 'commune', shortName: 'P. Kế thừa' };
  const needed = {
    pointer: '#/toUnitId',
    code: 'required' as const,
    detail: 'Chưa nhập mục này.',
  };
  server
    .on(`GET /api/v1/dossiers/${dossier.code}`, () => answer(dossier))
    .on('GET /api/v1/units', () => answer({ items: [ward], next: null }))
    .on(register, () =>
      refusal({
        type: '/problems/validation',
        title: 'x',
        status: 400,
        detail: 'y',
        errors: [needed],
      }),
    );
  const { user } = await renderScreen(
    <TransferDialog dossierCode={dossier.code} onClose={() => undefined} />,
  );
  await screen.findByRole('button', { name: /Lập phiếu gửi/ });
  expect(screen.queryByLabelText('Đơn vị kế thừa nhận hồ sơ')).not.toBeInTheDocument();
  pressMain();
  await user.click(await screen.findByRole('combobox', { name: 'Đơn vị kế thừa nhận hồ sơ' }));
  await user.click(await screen.findByRole('option', { name: ward.shortName, hidden: true }));
  pressMain();
  await waitFor(() =>
    expect(server.askedFor(register).map(({ body }) => body)).toEqual([
      { kind: 'transfer', dossierId: dossier.id },
      { kind: 'transfer', dossierId: dossier.id, toUnitId: 'heir' },
    ]),
  );
});

it('offers every unit but the sender as the receiver of a bag', async () => {
  const units = [
    { id: 'a', shortName: 'P. Xuân Hương' },
    { id: 'b', shortName: 'X. Lạc Dương' },
  ];
  server
    .on('GET /api/v1/me', () => answer(signedIn(['organisation.read', 'manifest.handOver'])))
    .on('GET /api/v1/units', () => answer({ items: units, next: null }));
  const { user } = await renderScreen(<OpenManifestDialog onClose={() => undefined} />);
  await user.click(await screen.findByRole('combobox', { name: 'Nơi gửi' }));
  const offered = (name: string) => screen.findAllByRole('option', { name, hidden: true });
  const [sender] = await offered('P. Xuân Hương');
  if (sender) await user.click(sender);
  await waitFor(async () => expect(await offered('P. Xuân Hương')).toHaveLength(1));
  expect(await offered('X. Lạc Dương')).toHaveLength(2);
});
