import type { CurationChangeCode, DoubtCode, ImportFaultCode } from '@motcua/catalogue-domain';
import type { Bilingual } from '@motcua/shared-problem';

/** Why a fact of the catalogue is doubted. */
export const doubtWords: Record<DoubtCode, Bilingual> = {
  limitMissing: { vi: 'Không nêu thời hạn', en: 'No time limit given' },
  limitUnitMissing: { vi: 'Thời hạn thiếu đơn vị tính', en: 'Time limit without a unit' },
  limitUnreadable: { vi: 'Không đọc được thời hạn', en: 'Time limit cannot be read' },
  limitFeeGlued: { vi: 'Thời hạn lẫn với lệ phí', en: 'Time limit mixed up with a fee' },
  limitsDiffer: { vi: 'Nhiều thời hạn cho một cách nộp', en: 'Several limits for one channel' },
  limitFromPractice: { vi: 'Thời hạn theo thực tế, cần xác minh', en: 'Time limit from practice' },
  longHours: { vi: 'Số giờ quá lớn', en: 'Unusually many hours' },
  channelsMissing: { vi: 'Không nêu cách nộp', en: 'No submission channel given' },
  feeUnreadable: { vi: 'Không đọc được phí, lệ phí', en: 'Fee cannot be read' },
  districtLevel: { vi: 'Còn ghi cấp huyện', en: 'Still names the district level' },
  levelMissing: { vi: 'Không nêu cấp thực hiện', en: 'No level given' },
  levelDoubtful: { vi: 'Cấp thực hiện không chắc đúng', en: 'The level is doubtful' },
  casesMissing: { vi: 'Không nêu giấy tờ', en: 'No papers given' },
  caseWithoutPapers: { vi: 'Trường hợp không có giấy tờ', en: 'A case without papers' },
  caseNameLong: { vi: 'Tên trường hợp quá dài', en: 'A case name is a whole sentence' },
  groupsMerged: { vi: 'Đã gộp các nhóm giấy tờ', en: 'Groups of papers were merged' },
  notesSetApart: { vi: 'Câu hướng dẫn nằm trong giấy tờ', en: 'Sentences stood among the papers' },
  papersAsText: { vi: 'Giấy tờ chỉ có dạng đoạn văn', en: 'Papers are given as running text' },
  paperKindMissing: { vi: 'Không nêu bản chính hay bản sao', en: 'Neither originals nor copies' },
  duplicatePaper: { vi: 'Giấy tờ lặp lại', en: 'A paper is listed twice' },
  formBoundaryGuessed: { vi: 'Tên mẫu đơn tách theo phỏng đoán', en: 'A form name is a guess' },
  dossierTail: { vi: 'Còn chữ thừa sau giấy tờ', en: 'Text is left over after the papers' },
  legalBasisUnsplit: { vi: 'Chưa tách căn cứ pháp lý', en: 'The legal basis is not split' },
  submissionUnparsed: { vi: 'Không đọc được cách nộp', en: 'A channel cannot be read' },
  sourceReadInPart: { vi: 'Nguồn chỉ đọc được một phần', en: 'The source was read in part' },
  otherParseNote: { vi: 'Nguồn có ghi chú khác', en: 'Another remark of the source' },
  textCleaned: { vi: 'Đã bỏ ký tự không hợp lệ', en: 'Unusable characters were removed' },
  fromGeneralKnowledge: { vi: 'Theo hiểu biết chung', en: 'From general knowledge' },
  shortNameMissing: { vi: 'Thiếu tên ngắn', en: 'Short names are missing' },
  mandatoryUnknown: { vi: 'Chưa đánh dấu giấy bắt buộc', en: 'Mandatory papers not marked' },
  freeOfChargeToConfirm: { vi: 'Cần xác nhận miễn phí', en: 'Free of charge, to be confirmed' },
  feeSetLocally: { vi: 'Lệ phí do địa phương quy định', en: 'Fee set locally' },
};

/** What a publication did to a procedure that people had worked on. */
export const changeWords: Record<CurationChangeCode, Bilingual> = {
  nameChanged: { vi: 'Đổi tên', en: 'Name changed' },
  fieldChanged: { vi: 'Đổi lĩnh vực', en: 'Field changed' },
  levelsChanged: { vi: 'Đổi cấp thực hiện', en: 'Levels changed' },
  channelsChanged: {
    vi: 'Đổi cách nộp, thời hạn hoặc phí',
    en: 'Channels, limits or fees changed',
  },
  clockPolicyChanged: {
    vi: 'Đổi cách tính thời hạn sau khi bổ sung',
    en: 'What a supplement does to the term changed',
  },
  limitKept: { vi: 'Giữ thời hạn đã biết', en: 'Known time limit kept' },
  casesKept: { vi: 'Giữ các trường hợp đã soạn', en: 'Curated cases kept' },
  componentAdded: { vi: 'Thêm giấy tờ', en: 'Paper added' },
  componentGone: { vi: 'Bản công bố không còn giấy tờ', en: 'Paper no longer published' },
};

/** Why a line cannot be read at all. */
export const faultWords: Record<ImportFaultCode, string> = {
  lineNotJson: 'it is not JSON',
  lineNotObject: 'it is not a JSON object',
  keyMissing: 'a key is missing',
  wrongType: 'a value has the wrong type',
  codeInvalid: 'the procedure code does not look like 1.001193',
  nameTooLong: 'the name is too long',
  clockPolicyUnknown: 'the clock policy is neither RESTART nor RESUME',
  textUnstorable: 'a text cannot be stored',
};
