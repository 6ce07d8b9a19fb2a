import { wholeShare } from '@motcua/shared-money';
import type { ActReason } from '../desk-rules/data/act-reason.repository';

type UsualReason = Omit<ActReason, 'retired'>;

const reason = (
  code: string,
  actions: UsualReason['actions'],
  words: readonly [vi: string, en: string],
  more: Partial<Pick<UsualReason, 'needsLines' | 'legalGround' | 'exemptPerMille'>> = {},
): UsualReason => ({
  code,
  actions,
  vi: words[0],
  en: words[1],
  needsLines: false,
  legalGround: null,
  exemptPerMille: wholeShare,
  ...more,
});

const refusals = ['proposeRefusal', 'refuseUnsupplemented'] as const;
const supplements = ['requestSupplement', 'askAnotherSupplement'] as const;

const feesLaw = 'Điều 10 Luật Phí và lệ phí 97/2015/QH13';

/** The reasons most offices give; a province adds, rewords and retires its own. */
export const usualReasons: readonly UsualReason[] = [
  reason(
    'papersMissing',
    supplements,
    ['Thiếu thành phần hồ sơ theo quy định', 'Papers the procedure asks for are missing'],
    { needsLines: true, legalGround: 'Điều 17 Nghị định 61/2018/NĐ-CP' },
  ),
  reason(
    'papersWrong',
    supplements,
    ['Giấy tờ sai, mờ hoặc không khớp thông tin', 'Papers are wrong, unreadable or do not match'],
    { needsLines: true, legalGround: 'Điều 17 Nghị định 61/2018/NĐ-CP' },
  ),
  reason(
    'papersExpired',
    supplements,
    ['Giấy tờ hết thời hạn sử dụng', 'Papers are no longer valid'],
    { needsLines: true },
  ),
  reason(
    'notCompetent',
    ['proposeRefusal'],
    ['Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan', 'Another authority is competent'],
  ),
  reason(
    'notEntitled',
    ['proposeRefusal'],
    [
      'Người nộp không thuộc đối tượng thực hiện thủ tục',
      'The applicant is not entitled to the procedure',
    ],
  ),
  reason(
    'falsePapers',
    ['proposeRefusal', 'stop'],
    ['Giấy tờ có dấu hiệu giả mạo, tẩy xóa', 'Papers look forged or altered'],
    { needsLines: false },
  ),
  reason(
    'incomplete',
    ['proposeRefusal'],
    ['Hồ sơ không đầy đủ và người nộp không bổ sung', 'Incomplete, and it will not be completed'],
    { needsLines: true },
  ),
  reason(
    'notSupplementedInTime',
    [...refusals.slice(1), 'stop'],
    ['Quá thời hạn bổ sung mà không bổ sung hồ sơ', 'The time to supplement is over'],
  ),
  reason(
    'conditionsNotMet',
    ['stop', 'decline'],
    ['Không đủ điều kiện giải quyết theo quy định', 'The conditions of the law are not met'],
  ),
  reason(
    'disputeOrCourt',
    ['stop'],
    ['Có tranh chấp hoặc đang được tòa án thụ lý', 'There is a dispute or a case in court'],
  ),
  reason(
    'applicantAsked',
    ['requestWithdrawal', 'acceptWithdrawal'],
    ['Theo đề nghị của người nộp hồ sơ', 'The applicant asked for it'],
  ),
  reason(
    'alreadyDecided',
    ['refuseWithdrawal'],
    ['Hồ sơ đã có kết quả giải quyết', 'The dossier has been decided already'],
  ),
  reason(
    'heavyLoad',
    ['reappoint'],
    ['Số lượng hồ sơ tăng đột biến', 'More dossiers than usual came in'],
    { legalGround: 'Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP' },
  ),
  reason(
    'waitingForAgency',
    ['reappoint'],
    ['Chờ ý kiến hoặc kết quả của cơ quan phối hợp', 'Waiting for another agency'],
    { legalGround: 'Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP' },
  ),
  reason(
    'systemFault',
    ['reappoint'],
    ['Lỗi hệ thống kỹ thuật, không tra cứu được dữ liệu', 'A system was down'],
    { legalGround: 'Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP' },
  ),
  reason(
    'errorOfAgency',
    ['correctResult'],
    ['Kết quả có sai sót do cơ quan giải quyết', 'The result holds an error of the agency'],
    { legalGround: 'Khoản 1 Điều 21 Nghị định 61/2018/NĐ-CP' },
  ),
  // To be checked by each province against the resolution of its People's Council.
  reason('exemptPoorHousehold', ['exemptCharge'], ['Hộ nghèo', 'Poor household'], {
    legalGround: feesLaw,
  }),
  reason('exemptElderly', ['exemptCharge'], ['Người cao tuổi', 'Elderly person'], {
    legalGround: feesLaw,
  }),
  reason('exemptChild', ['exemptCharge'], ['Trẻ em', 'Child'], { legalGround: feesLaw }),
  reason('exemptDisabled', ['exemptCharge'], ['Người khuyết tật', 'Person with a disability'], {
    legalGround: feesLaw,
  }),
  reason(
    'exemptMerit',
    ['exemptCharge'],
    ['Người có công với cách mạng', 'Person with merit to the revolution'],
    { legalGround: feesLaw },
  ),
  reason(
    'exemptRemoteMinority',
    ['exemptCharge'],
    [
      'Đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn',
      'Ethnic minority in a commune of special hardship',
    ],
    { legalGround: feesLaw },
  ),
  reason(
    'exemptCivilStatusInTime',
    ['exemptCharge'],
    ['Đăng ký hộ tịch đúng hạn', 'Civil status registered in time'],
    { legalGround: 'Điều 11 Luật Hộ tịch 60/2014/QH13' },
  ),
  reason('reduceOnline', ['exemptCharge'], ['Nộp hồ sơ trực tuyến', 'Filed online'], {
    exemptPerMille: 500,
  }),
  reason(
    'exemptByDecision',
    ['exemptCharge'],
    [
      'Đối tượng khác theo quyết định của cấp có thẩm quyền',
      'Other persons by decision of the competent authority',
    ],
  ),
];
