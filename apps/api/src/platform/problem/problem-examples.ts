import {
  fieldError,
  type ProblemMembers,
  problemOf,
  type ProblemType,
  problemTypes,
} from '@motcua/shared-problem';

const members: Partial<Record<ProblemType, ProblemMembers>> = {
  validation: { errors: [fieldError(['applicant', 'phone'], 'phone', 'vi')] },
  forbidden: { permission: 'dossier.decide' },
  gateRefused: { reason: 'notHandedOver' },
  actionNotAllowed: {
    action: 'approve',
    dossierStatus: 'received',
    availableActions: ['transfer', 'requestSupplement'],
  },
  moneyBlocked: { action: 'pay', reason: 'noOpenShift' },
  conflict: { existing: '/units/0193a000-0000-7000-8001-000000000004' },
  inFlight: { retryAfter: 1 },
  calendarMissing: { year: 2028 },
  duplicateUndecided: { duplicates: ['H36.101-261119-0001'] },
  staleVersion: {
    changedBy: 'Trần Văn Bình',
    changedAt: '2026-11-20T02:41:00.000Z',
    change: 'dossier.taken',
    changedFields: ['status', 'assigneeId'],
    currentVersion: 4,
    dossierStatus: 'inProcess',
  },
  papersMissing: { missingPapers: ['Giấy chứng sinh'] },
  fileRefused: { page: 2 },
  unsupportedMediaType: { allowed: ['application/json'] },
  methodNotAllowed: { allowed: ['GET', 'POST'] },
  signatureRefused: { reason: 'replay' },
  tooManyAttempts: { retryAfter: 60 },
  tooManyRequests: { retryAfter: 5 },
  serviceUnavailable: { retryAfter: 5 },
};

/** What each problem says, with the members of its own; the replies of the document refer to it. */
export const problemExamples = Object.fromEntries(
  (Object.keys(problemTypes) as ProblemType[]).map((type) => [
    problemTypes[type].slug,
    {
      summary: problemTypes[type].title.en,
      value: problemOf(type, { language: 'vi', traceId: 'req-1' }, members[type]),
    },
  ]),
);
