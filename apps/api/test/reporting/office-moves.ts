import { completeTicks } from '../support/intake';
import type { TestApi } from '../support/test-api';

const collector = {
  fullName: 'Nguyễn Thị Hồng Phượng',
  relation: 'Chủ hồ sơ',
  idLastFour: '4567',
  idCompared: true,
  originalsReturned: true,
};

/** What may be tried on a dossier of a status; what does not fit its facts is refused, as it must. */
export const movesFrom: Readonly<Record<string, readonly string[]>> = {
  registered: ['receive', 'confirmRefusal', 'confirmRefusal', 'rejectRefusal', 'requestWithdrawal'],
  received: ['transfer', 'transfer', 'transfer', 'requestSupplement', 'requestWithdrawal'],
  awaitingSupplement: ['receiveSupplement', 'receiveSupplement', 'receiveSupplement', 'stop'],
  inProcess: ['approve', 'approve', 'decline', 'submitForSignature', 'requestPayment', 'stop'],
  awaitingPayment: ['confirmPayment'],
  awaitingSignature: ['approve', 'sendBack'],
  withdrawalRequested: ['acceptWithdrawal', 'refuseWithdrawal'],
  resultReady: ['returnResult', 'returnResult', 'correctResult'],
};

export const clerks = ['motcua', 'motcua2', 'truongbophan'];
export const deciders = new Set([
  'approve',
  'decline',
  'stop',
  'sendBack',
  'correctResult',
  'acceptWithdrawal',
  'refuseWithdrawal',
]);
export const specialists = new Set(['submitForSignature', 'requestPayment']);

/** What a request for an act has to say beside its name. */
export async function membersOf(
  api: TestApi,
  action: string,
  { procedureCode }: { procedureCode: string },
): Promise<object> {
  switch (action) {
    case 'requestSupplement':
      return {
        lines: [{ no: 1, fault: 'wrong', howToFix: 'Chụp lại cho rõ' }],
        reasonCode: 'papersWrong',
        reason: 'Bản chụp mờ',
      };
    case 'receiveSupplement':
      return { components: await completeTicks(api, procedureCode) };
    case 'returnResult':
      return { collector };
    case 'rejectRefusal':
    case 'requestWithdrawal':
    case 'refuseWithdrawal':
    case 'decline':
    case 'sendBack':
    case 'correctResult':
      return { reason: 'Lý do của ngày này' };
    case 'requestPayment':
      return {
        reason: 'Lý do của ngày này',
        notice: { name: 'Lệ phí trước bạ', amount: 1_500_000 },
      };
    case 'stop':
      return { reasonCode: 'conditionsNotMet' };
    case 'acceptWithdrawal':
      return { reasonCode: 'applicantAsked', requestPaper: { kind: 'onPaper' } };
    default:
      return {};
  }
}
