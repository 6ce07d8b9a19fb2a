import type { Bilingual } from '@motcua/shared-problem';
import { ProblemError } from '../../platform/problem/problem-error';

const sentences = {
  noOpenShift: {
    vi: 'Chưa mở ca thu tiền. Mở ca ở «Thu phí» rồi thu.',
    en: 'No cash shift is open. Open one at the cash desk, then collect.',
  },
  shiftOpen: {
    vi: 'Đang có một ca chưa chốt. Chốt ca đó trước khi mở ca mới.',
    en: 'A shift is still open. Close it before opening another.',
  },
  anotherShiftOpen: {
    vi: 'Người thu đã mở ca khác. Chốt ca đó rồi mới kiểm lại ca này.',
    en: 'The cashier has opened another shift. Close it before this one is counted again.',
  },
  shiftNotOpen: {
    vi: 'Ca này đã kiểm đếm, không thu và không chốt lại được.',
    en: 'This shift has been counted; it takes no money and is not closed again.',
  },
  shiftNotCounted: {
    vi: 'Ca này không chờ duyệt chênh lệch.',
    en: 'No variance of this shift awaits approval.',
  },
  shiftNotCountedYet: {
    vi: 'Bảng kê chỉ in được khi đã kiểm đếm quỹ.',
    en: 'The statement is printed once the drawer has been counted.',
  },
  shiftNotClosed: {
    vi: 'Chỉ nộp tiền của ca đã chốt.',
    en: 'Only the money of a closed shift is remitted.',
  },
  alreadyRemitted: {
    vi: 'Tiền của ca này đã có trong một lần nộp khác.',
    en: 'The money of this shift is in another remittance already.',
  },
  nothingToRemit: { vi: 'Không còn tiền phải nộp.', en: 'Nothing is left to remit.' },
  alreadyConfirmed: {
    vi: 'Lần nộp này đã được xác nhận.',
    en: 'This remittance is confirmed already.',
  },
  alreadyRefused: {
    vi: 'Lần nộp này đã bị trả lại. Lập lần nộp mới.',
    en: 'This remittance was sent back. Make a new one.',
  },
  nothingOwed: { vi: 'Khoản thiếu này đã nộp bù đủ.', en: 'All of this shortage is repaid.' },
  alreadyPaid: {
    vi: 'Khoản này đã thu rồi. Tải lại để thấy số biên lai.',
    en: 'This is paid already. Reload to see its receipt.',
  },
  amountNotSet: {
    vi: 'Khoản này chưa có mức thu. Nhập mức thu trước.',
    en: 'This charge has no amount yet. Set it first.',
  },
  noBankAccount: {
    vi: 'Cơ quan giải quyết hồ sơ và các cấp trên chưa khai tài khoản nhận chuyển khoản. Thu tiền mặt, hoặc báo nơi kiểm soát thủ tục khai tài khoản.',
    en: 'The agency of the dossier, and the units above it, have no account for transfers. Take cash, or ask procedure control to enter one.',
  },
  alreadyVoid: { vi: 'Biên lai này đã hủy.', en: 'This receipt is void already.' },
  noVoidRequest: {
    vi: 'Chưa có ai đề nghị hủy biên lai này.',
    en: 'Nobody has asked to void this receipt.',
  },
  notEnoughMoney: {
    vi: 'Quỹ không còn đủ tiền để chi khoản này.',
    en: 'The drawer or account does not hold enough for this.',
  },
  carriageInCash: {
    vi: 'Cước là tiền của Bưu điện, chỉ hoàn tiền mặt. Từ chối đề nghị này, rồi đề nghị hoàn tiền mặt.',
    en: 'Carriage is the Post’s and goes back in cash only. Refuse this request, then ask for cash.',
  },
  alreadySettled: {
    vi: 'Khoản tiền này đã được xử lý.',
    en: 'This money has been settled already.',
  },
  noRefundRequest: {
    vi: 'Chưa có ai đề nghị hoàn khoản tiền này.',
    en: 'Nobody has asked to refund this money.',
  },
  dossierEnded: {
    vi: 'Hồ sơ đã kết thúc, không thu và không thêm khoản.',
    en: 'The dossier has ended; nothing is charged or taken.',
  },
} as const satisfies Record<string, Bilingual>;

export type MoneyBlock = keyof typeof sentences;

/** Money cannot move that way now; `reason` is for programs, the sentence for people. */
export function moneyBlocked(action: string, reason: MoneyBlock): ProblemError {
  return new ProblemError('moneyBlocked', `${action}: ${reason}`, {
    action,
    reason,
    sentence: sentences[reason],
  });
}

/** Whoever took or asked may not settle alone. */
export function secondPersonNeeded(action: string, sentence: Bilingual): ProblemError {
  return new ProblemError('samePersonRefused', `${action} needs a second person`, {
    action,
    sentence,
  });
}
