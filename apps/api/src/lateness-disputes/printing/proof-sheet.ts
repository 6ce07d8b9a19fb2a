import type { DossierStatus, TimeOwner, VerdictDefinition } from '@motcua/dossier-domain';
import { officeDay, officeTime } from '@motcua/shared-time';
import { documentTitle, grid, labelled, paragraph } from '../../platform/printing/print-blocks';
import type { PrintDocument } from '../../platform/printing/print-document';
import type { ProofFile, ProofRow } from '../queries/proof-file.query';

const owners: Readonly<Record<TimeOwner, string>> = {
  applicant: 'Người dân (bổ sung, nộp tiền, đến nhận)',
  receiver: 'Nơi tiếp nhận',
  processor: 'Nơi giải quyết',
  courier: 'Chuyển phát',
  outsideSystem: 'Hệ thống ngoài',
  synchronisation: 'Đồng bộ dữ liệu',
};

const definitions: Readonly<Record<VerdictDefinition, string>> = {
  law: 'Theo quy định',
  local: 'Theo phần mềm',
  portal: 'Theo Cổng quốc gia',
};

const verdictWords: Readonly<Record<string, string>> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  inTerm: 'Trong hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  paused: 'Tạm dừng tính',
  notCounted: 'Không tính',
};

/** What a row of the journal did to the clock: the status it led to, or a wait. */
const statusWords: Readonly<Record<DossierStatus, string>> = {
  registered: 'Mới đăng ký',
  received: 'Đã tiếp nhận',
  notAccepted: 'Không tiếp nhận',
  inProcess: 'Đang xử lý',
  awaitingSignature: 'Chờ ký duyệt',
  awaitingSupplement: 'Chờ bổ sung',
  awaitingPayment: 'Chờ nộp nghĩa vụ tài chính',
  withdrawalRequested: 'Đề nghị rút',
  stopped: 'Dừng giải quyết',
  resultReady: 'Đã có kết quả',
  returned: 'Đã trả kết quả',
};

const waitWords: Readonly<Record<string, string>> = {
  'dossier.outsideWaitBegan': 'Bắt đầu chờ hệ thống ngoài',
  'dossier.outsideWaitEnded': 'Hệ thống ngoài đã trả lời',
};

const rowWords = ({ type, status }: ProofRow): string =>
  status === null ? (waitWords[type] ?? 'Ghi sau, từ máy ngoại tuyến') : statusWords[status];

const causes: Readonly<Record<string, string>> = {
  supplement: 'Bổ sung',
  payment: 'Nộp nghĩa vụ tài chính',
  withdrawal: 'Đề nghị rút',
  correction: 'Sửa kết quả sai',
  apology: 'Xin lỗi và hẹn lại',
};

const moment = (instant: string): string => {
  const at = new Date(instant);
  return `${officeTime(at)} ${shortDay(officeDay(at))}`;
};

const shortDay = (day: string): string => day.split('-').reverse().join('/');

/** The proof file on paper: verdicts, whose minutes they were, and the journal rows behind them. */
export function proofSheet(file: ProofFile): PrintDocument {
  const { code, clock } = file;
  return {
    title: `Hồ sơ chứng minh thời hạn ${code}`,
    layout: 'a4',
    copies: [''],
    foot: { code, printNumber: 1 },
    content: [
      documentTitle('Hồ sơ chứng minh thời hạn', `Hồ sơ ${code}`),
      labelled(
        'Kết luận bị khiếu nại',
        `${definitions[file.definition]}: ${verdictWords[file.verdict] ?? file.verdict}`,
      ),
      labelled('So với ngày hẹn', file.dueOn ? shortDay(file.dueOn) : 'chưa có'),
      labelled('Theo người khiếu nại, thời gian thuộc về', owners[file.claimedOwner]),
      labelled('Lý do', file.reason),
      labelled('Lập lúc', moment(file.madeAt)),
      labelled('Lịch làm việc dùng để tính', `bản ${clock.calendarVersion}`),
      ...(clock.sentence ? [paragraph(clock.sentence.vi)] : []),
      grid(
        [
          { title: 'Kết luận', width: '*' },
          { title: 'Là', width: 130 },
          { title: 'So với ngày', width: 90 },
        ],
        clock.verdicts.map(({ definition, verdict, dueOn }) => [
          definitions[definition],
          verdictWords[verdict] ?? verdict,
          dueOn ? shortDay(dueOn) : '',
        ]),
      ),
      grid(
        [
          { title: 'Thời gian thuộc về', width: '*' },
          { title: 'Phút làm việc', width: 90, alignment: 'right' },
        ],
        [
          ...clock.parts.map(({ owner, workingMinutes }) => [
            owners[owner],
            String(workingMinutes),
          ]),
          ['Cộng', String(clock.totalMinutes)],
        ],
      ),
      grid(
        [
          { title: 'Từ', width: 95 },
          { title: 'Đến', width: 95 },
          { title: 'Thuộc về', width: '*' },
          { title: 'Tính hạn', width: 70 },
          { title: 'Phút', width: 45, alignment: 'right' },
        ],
        clock.spans.map(({ from, to, owner, term, workingMinutes }) => [
          moment(from),
          moment(to),
          owners[owner],
          term === 'paused' ? 'tạm dừng' : term === 'running' ? 'có' : 'không',
          String(workingMinutes),
        ]),
      ),
      ...(clock.changes.length > 0
        ? [
            grid(
              [
                { title: 'Đổi ngày hẹn lúc', width: 90 },
                { title: 'Vì', width: 110 },
                { title: 'Từ ngày', width: 65 },
                { title: 'Sang ngày', width: 65 },
                { title: 'Lý do', width: '*' },
              ],
              clock.changes.map(({ at, cause, oldDueOn, newDueOn, reason }) => [
                moment(at),
                causes[cause] ?? cause,
                shortDay(oldDueOn),
                shortDay(newDueOn),
                reason ?? '',
              ]),
            ),
          ]
        : []),
      grid(
        [
          { title: 'Dòng', width: 32, alignment: 'center' },
          { title: 'Ghi lúc', width: 95 },
          { title: 'Giờ trên máy', width: 95 },
          { title: 'Hồ sơ chuyển sang', width: '*' },
          { title: 'Đơn vị', width: 110 },
          { title: 'Số nhật ký', width: 50 },
        ],
        file.journal.map((row) => [
          String(row.no),
          moment(row.at),
          row.deviceAt ? moment(row.deviceAt) : '',
          rowWords(row),
          row.unit ?? '',
          row.position ?? 'chưa niêm phong',
        ]),
      ),
    ],
  };
}
