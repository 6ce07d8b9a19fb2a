import type { components } from '@motcua/shared-api-client';

type PossibleDuplicate = components['schemas']['PossibleDuplicateResponse'];

/** An earlier dossier of the same person and procedure that nobody has compared yet. */
export const aPossibleDuplicate = (change: Partial<PossibleDuplicate> = {}): PossibleDuplicate => ({
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b77',
  code: 'H36.101-261120-0041',
  status: 'received',
  registeredAt: '2026-11-20T02:29:00+00:00',
  procedureName: 'Đăng ký khai sinh',
  applicantName: 'Nguyễn Thị Hồng Phượng',
  birthDate: '1990-02-05',
  personalId: '068190004568',
  phone: null,
  address: null,
  submitterName: null,
  receivedUnit: 'P. Xuân Hương',
  matches: ['samePerson'],
  needsDecision: true,
  decision: null,
  ...change,
});
