import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { AcceptDialog } from './consignment-dialogs';
import type { Consignment } from './get-consignments';
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
