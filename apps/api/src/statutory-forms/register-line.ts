import { formatDecimal, officeDay, officeTime } from '@motcua/shared-time';
import type { TableRow } from './form-values';
import { twoDigits } from './form-parts';

/** What one line of the register says of a dossier; instants are ISO text. */
export interface RegisterLine {
  readonly no: number;
  /** False when the reader may not see the dossier: then only the number is told. */
  readonly isVisible: boolean;
  readonly code: string | null;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly sets: number | null;
  readonly applicantName: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly agencyName: string | null;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly transferredAt: string | null;
  readonly resultAt: string | null;
  readonly returnedAt: string | null;
  readonly returnMethod: 'counter' | 'post' | 'online' | null;
  readonly status: string | null;
  readonly reappointments: number;
  /** Numbers of the correction lines that speak of this line. */
  readonly corrections: readonly number[];
}

export interface RegisterCorrection {
  readonly no: number;
  readonly entryNo: number;
  readonly text: string;
  readonly enteredAt: string;
  readonly enteredBy: string;
}

/** A code that was given in the year to papers that were never received. */
export interface UnreceivedCode {
  readonly code: string;
  readonly status: string;
}

export const returnWords = {
  counter: 'Tại quầy',
  post: 'Bưu chính',
  online: 'Trực tuyến',
} as const;

export function momentText(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  const [year, month, day] = officeDay(at).split('-');
  return `${officeTime(at)}\n${day}/${month}/${year}`;
}

/** Remarks that the form has no column for. */
export function noteText({ status, reappointments, corrections }: RegisterLine): string {
  return [
    status === 'stopped' ? 'Dừng giải quyết' : '',
    reappointments > 0 ? 'Đã hẹn lại' : '',
    corrections.length > 0
      ? `Đính chính ${corrections.map((no) => formatDecimal(no, 'vi')).join(', ')}`
      : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** The cells of a line by the names of the register's columns. */
export function registerRow(line: RegisterLine): TableRow {
  const { procedureName, procedureCode, address, phone, returnMethod } = line;
  return {
    no: twoDigits(line.no),
    code: line.code ?? '',
    procedure: procedureName === null ? '' : `${procedureCode ?? ''} ${procedureName}`.trim(),
    sets: line.sets === null ? '' : twoDigits(line.sets),
    applicant: line.applicantName ?? '',
    address: [address, phone].filter((part) => part !== null).join('; '),
    agency: line.agencyName ?? '',
    received: momentText(line.receivedAt),
    appointment: momentText(line.dueAt),
    transferred: momentText(line.transferredAt),
    result: momentText(line.resultAt),
    returned: momentText(line.returnedAt),
    method: returnMethod === null ? '' : returnWords[returnMethod],
    signature: '',
    note: noteText(line),
  };
}

const unreceivedWords: Readonly<Record<string, string>> = {
  registered: 'chưa tiếp nhận',
  awaitingSupplement: 'chờ bổ sung, chưa tiếp nhận',
  notAccepted: 'từ chối tiếp nhận',
  stopped: 'dừng trước khi tiếp nhận',
};

/** «H36.12-261121-0007 (từ chối tiếp nhận)». */
export const unreceivedText = ({ code, status }: UnreceivedCode): string =>
  `${code} (${unreceivedWords[status] ?? 'chưa tiếp nhận'})`;
