/** What `GET /me` says of a clerk of the desk at ten; a case names what it is about. */
export const signedIn = (permissions: readonly string[], change: object = {}) => ({
  staff: { id: 'clerk', fullName: 'Trần Văn Bình', employer: 'state' },
  unit: { id: 'commune', name: 'Phường Xuân Hương – Đà Lạt' },
  counter: null,
  counters: [],
  roles: [],
  permissions,
  idleLockMinutes: 10,
  mustChangePassword: false,
  demo: true,
  now: '2026-11-20T03:00:00.000Z',
  ...change,
});
