import type { DossierDocument } from '../dossier-intake/queries/dossier-detail.query';
import type { ActionCommand } from '../dossier-intake/use-cases/action-command';
import type { IntakeCommand } from '../dossier-intake/use-cases/intake-command';
import { type ProcedureVersion, requirementsOf } from '../procedure-catalogue/procedure-reader';
import type { DemoDossier } from './demo-dossiers';
import { demoUnitIds } from './organisation';

/** What the counter enters for a story. */
export function intakeOf(story: DemoDossier, version: ProcedureVersion): IntakeCommand {
  const requirements = requirementsOf(version.content, 1);
  const isOnline = story.channel === 'online';
  const isComplete = isOnline || (story.firstAct ?? 'receive') === 'receive';
  return {
    firstAct: story.firstAct ?? 'receive',
    procedureCode: story.procedureCode,
    caseNo: 1,
    channel: story.channel ?? 'counter',
    ...(story.competent ? { competentUnitId: demoUnitIds[story.competent] } : {}),
    applicant: {
      kind: 'person',
      fullName: story.applicant,
      birthDate: story.birthDate,
      sex: story.sex,
      phone: `09${String(10_000_000 + story.birthDate.length * 7_919 + story.applicant.length * 104_729).slice(0, 8)}`,
      address: 'Phường Xuân Hương – Đà Lạt, tỉnh Lâm Đồng',
    },
    components: requirements
      .filter((paper) => paper.mandatory === true && (isComplete || paper.no > 1))
      .map((paper) => ({
        no: paper.no,
        state: 'present',
        ...(isOnline
          ? { kind: 'electronic', copies: 0, sheets: 0 }
          : { kind: 'original', copies: 1, sheets: 1 }),
      })),
    returnMethod: story.returnMethod,
    ...(story.exempt ? { charges: [{ no: 1, ...story.exempt }] } : {}),
    ...(story.localFee ? { charges: [{ no: 1, unitAmount: story.localFee }] } : {}),
    ...(story.returnMethod === 'post'
      ? {
          returnAddress: {
            recipient: story.applicant,
            phone: '0912345678',
            address: '12 Trần Phú',
            communeId: demoUnitIds.xuanHuong,
          },
        }
      : {}),
    ...(isComplete || story.firstAct === 'register'
      ? {}
      : {
          reasonCode: story.firstAct === 'proposeRefusal' ? 'incomplete' : 'papersMissing',
          reason: 'Thiếu tờ khai theo mẫu.',
          lines: [{ no: 1, fault: 'missing', howToFix: 'Nộp tờ khai theo mẫu, ghi đủ các mục.' }],
        }),
  };
}

/** What an act needs beside its name. */
export function membersFor(
  action: ActionCommand['action'],
  dossier: DossierDocument,
): Partial<ActionCommand> {
  const applicant = dossier.applicant as { fullName: string };
  switch (action) {
    case 'requestSupplement':
    case 'proposeSupplement':
      return {
        reasonCode: 'papersWrong',
        lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp lại bản rõ dấu của nơi cấp.' }],
      };
    case 'requestPayment':
      return { notice: { name: 'Lệ phí trước bạ', amount: 1_500_000, note: 'Nộp tại kho bạc.' } };
    case 'acceptWithdrawal':
      return { reasonCode: 'applicantAsked', requestPaper: { kind: 'onPaper' } };
    case 'approve':
    case 'decline':
      return { decisionNo: `${Number(String(dossier.code).slice(-4)) + 100}/TLKQ` };
    case 'registerResultArrival':
      return { shelf: `B-${String(dossier.code).slice(-2)}` };
    case 'returnResult':
      return {
        collector: {
          fullName: applicant.fullName,
          relation: 'Chủ hồ sơ',
          idLastFour: '4567',
          idCompared: true,
          originalsReturned: true,
        },
      };
    default:
      return {};
  }
}
