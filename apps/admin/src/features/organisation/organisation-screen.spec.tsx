import { screen, waitFor, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { followServer } from '../../ui/office-clock';
import { OrganisationScreen } from './organisation-screen';

const mark = (day: string, change: object) => ({
  day,
  created: 0,
  ended: 0,
  changed: 0,
  ...change,
});

async function open(path: string, items: object[]) {
  followServer('2026-11-20T02:30:00.000Z');
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn(['organisation.read'])))
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on('GET /api/v1/units/change-days', () => answer({ items }));
  server.install();
  return renderScreen(<OrganisationScreen />, { path, routes: ['/organisation'] });
}

it('marks the days on which the tree changes, and goes to one', async () => {
  const { user, address } = await open('/organisation', [
    mark('2026-12-01', { changed: 1 }),
    mark('2025-07-01', { created: 3, ended: 1 }),
  ]);
  const marks = within(await screen.findByRole('group', { name: 'Ngày có thay đổi:' }));
  expect(marks.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '01/07/2025 · lập 3 · kết thúc 1',
    '01/12/2026 · đổi 1',
  ]);
  await user.click(marks.getByRole('button', { name: /^01\/07\/2025/ }));
  await waitFor(() => expect(address()).toContain('on=2025-07-01'));
});

it('shows the marks around the day that is looked at', async () => {
  const years = Array.from({ length: 12 }, (_, at) => mark(`${2026 - at}-01-01`, { changed: 1 }));
  await open('/organisation?on=2018-05-01', years);
  const marks = within(await screen.findByRole('group', { name: 'Ngày có thay đổi:' }));
  expect(marks.getAllByRole('button').map(({ textContent }) => textContent?.slice(6, 10))).toEqual([
    ...['2016', '2017', '2018'],
    ...['2019', '2020', '2021'],
  ]);
});

it('says that the marks could not be read, and reads them again', async () => {
  let isDown = true;
  followServer('2026-11-20T02:30:00.000Z');
  new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn(['organisation.read'])))
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on('GET /api/v1/units/change-days', () =>
      isDown ? answer({}, 503) : answer({ items: [mark('2026-12-01', { changed: 1 })] }),
    )
    .install();
  const { user } = await renderScreen(<OrganisationScreen />, {
    path: '/organisation',
    routes: ['/organisation'],
  });
  const retry = await screen.findByRole('button', { name: 'Thử lại' });
  isDown = false;
  await user.click(retry);
  expect(await screen.findByRole('group', { name: 'Ngày có thay đổi:' })).toBeInTheDocument();
});
