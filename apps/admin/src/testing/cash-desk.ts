import { answer, FakeServer } from './fake-server';
import { signedIn } from './signed-in';

const clerk = ['dossier.read', 'dossier.collectFee', 'cash.read'];
const people = {
  clerk: { id: 'clerk', fullName: 'Trần Văn Bình', permissions: clerk },
  head: { id: 'head', fullName: 'Phạm Quốc Dũng', permissions: ['cash.read', 'cash.approve'] },
  /** Oversees postal staff: reads the book, opens no dossier. */
  supervisor: { id: 'post', fullName: 'Bùi Thị Nga', permissions: ['cash.read'] },
} as const;

/** The API as one of the people of the desk meets it. */
export function deskOf(person: keyof typeof people): FakeServer {
  const { permissions, ...staff } = people[person];
  return new FakeServer().on('GET /api/v1/me', () =>
    answer(
      signedIn(permissions, {
        staff: { ...staff, employer: 'state' },
        now: '2026-11-19T02:30:00.000Z',
      }),
    ),
  );
}
