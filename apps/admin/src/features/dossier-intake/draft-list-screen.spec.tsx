import { screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { draftId } from '../../testing/intake-desk';
import { renderScreen } from '../../testing/render-screen';
import { DraftListScreen } from './draft-list-screen';
import { aClerk } from './intake-facts.builder';
import { WaitingScreen } from './waiting-screen';

it('says whose matter a draft is, also before it is given up', async () => {
  localStorage.clear();
  const draft = {
    id: draftId,
    version: 3,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    applicantName: 'Ngô Bảo',
    author: { id: 's2', fullName: 'Lê Thị Mai', employer: 'post' },
    updatedAt: '2026-11-20T02:30:00.000Z',
  };
  new FakeServer()
    .on('GET /api/v1/me', () => answer(aClerk()))
    .on('GET /api/v1/drafts', ({ query }) =>
      answer({ items: query.get('scope') === 'desk' ? [] : [draft], next: null }),
    )
    .install();
  const { user } = await renderScreen(<DraftListScreen />, {
    path: '/intake',
    routes: ['/intake/$draftId'],
  });
  expect(await screen.findByRole('row', { name: /Ngô Bảo/ })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Bỏ' }));
  expect(
    await screen.findByRole('dialog', {
      name: 'Bỏ bản nhập dở «Đăng ký khai sinh · Ngô Bảo»',
    }),
  ).toBeInTheDocument();
});

it('leads to what was sent in online and waits to be received, the oldest first', async () => {
  localStorage.clear();
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(aClerk()))
    .on('GET /api/v1/drafts', () => answer({ items: [], next: null }))
    .on('GET /api/v1/work-queues', () =>
      answer({ items: [{ queue: 'toReceive', count: 2, isMore: false }] }),
    )
    .on('GET /api/v1/dossiers', () =>
      answer({
        items: [
          {
            id: 'd1',
            code: 'H36.101-261120-0007',
            status: 'registered',
            applicantName: 'Thân Trọng Nghĩa',
            procedureName: 'Đăng ký giám hộ',
            channel: 'online',
            registeredAt: '2026-11-19T02:30:00.000Z',
          },
        ],
        next: null,
      }),
    );
  server.install();
  const list = await renderScreen(<DraftListScreen />, {
    path: '/intake',
    routes: ['/intake/$draftId', '/intake/online'],
  });
  expect(await screen.findByRole('link', { name: 'Hồ sơ chờ tiếp nhận (2)' })).toHaveAttribute(
    'href',
    '/intake/online',
  );
  list.unmount();
  await renderScreen(<WaitingScreen />, { path: '/intake/online', routes: ['/intake/online/$id'] });
  expect(await screen.findByRole('link', { name: 'H36.101-261120-0007' })).toHaveAttribute(
    'href',
    '/intake/online/d1',
  );
  expect(screen.getByText('Trực tuyến')).toBeInTheDocument();
  expect(server.askedFor('GET /api/v1/dossiers')[0]?.query.get('queue')).toBe('toReceive');
});
