import { screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { MySessionsScreen } from './my-sessions-screen';

const wrong = 'Mật khẩu không đúng. Kiểm tra rồi nhập lại.';

it('changes one’s own password: checked here first, refused by field, then done', async () => {
  const server = new FakeServer().on('GET /api/v1/sessions', () => answer({ items: [] }));
  const sent: unknown[] = [];
  server.on('PUT /api/v1/me/password', ({ body }) => {
    sent.push(body);
    if (sent.length > 1) return answer(undefined, 204);
    return refusal({
      type: '/problems/validation',
      title: 'x',
      status: 400,
      detail: 'y',
      errors: [{ pointer: '#/oldPassword', code: 'wrongPassword', detail: wrong }],
    });
  });
  server.install();
  const { user, address } = await renderScreen(<MySessionsScreen />, { path: '/my-sessions' });
  await user.click(await screen.findByRole('button', { name: 'Đổi mật khẩu' }));
  expect(address()).toBe('/my-sessions?do=changePassword');

  await user.type(await screen.findByLabelText('Mật khẩu đang dùng'), 'cũ');
  await user.type(screen.getByLabelText(/^Mật khẩu mới, ít nhất 12/), 'mot hai ba bon nam');
  await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), 'mot hai ba');
  await user.keyboard('[F9]');
  expect(
    await screen.findByText('Hai lần nhập mật khẩu mới không giống nhau.'),
  ).toBeInTheDocument();
  expect(sent).toEqual([]);

  await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), ' bon nam');
  await user.keyboard('[F9]');
  expect((await screen.findAllByText(wrong)).length).toBeGreaterThan(0);
  await user.keyboard('[F9]');
  await waitFor(() => expect(address()).toBe('/my-sessions'));
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual({ oldPassword: 'cũ', newPassword: 'mot hai ba bon nam' });
});
