/** An account that takes transfers by VietQR: the bank's six-digit BIN and the account number. */
export interface TransferAccount {
  readonly bankBin: string;
  readonly accountNo: string;
}

export interface TransferRequest extends TransferAccount {
  /** Whole đồng, more than zero. */
  readonly amount: number;
  /** Text the bank shows; ASCII, at most 25 characters reach every bank. */
  readonly purpose: string;
}

export class TransferRefused extends Error {
  constructor(readonly member: keyof TransferRequest) {
    super(`A VietQR code cannot carry this ${member}.`);
    this.name = 'TransferRefused';
  }
}

/** Length in characters and content, as EMVCo writes every field. */
function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
}

/** CRC-16/CCITT-FALSE over ASCII: polynomial 0x1021, start 0xFFFF, four upper-case hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

const napas = 'A000000727';
const toAccount = 'QRIBFTTA';

/** The text of a dynamic VietQR code (EMVCo): one transfer of one amount with its purpose. */
export function vietQr({ bankBin, accountNo, amount, purpose }: TransferRequest): string {
  if (!/^\d{6}$/.test(bankBin)) throw new TransferRefused('bankBin');
  if (!/^[A-Za-z0-9]{1,19}$/.test(accountNo)) throw new TransferRefused('accountNo');
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > 9_999_999_999_999)
    throw new TransferRefused('amount');
  if (!/^[\x20-\x7e]{1,25}$/.test(purpose)) throw new TransferRefused('purpose');
  const beneficiary = field('00', bankBin) + field('01', accountNo);
  const merchant = field('00', napas) + field('01', beneficiary) + field('02', toAccount);
  const head = [
    field('00', '01'),
    field('01', '12'),
    field('38', merchant),
    field('53', '704'),
    field('54', String(amount)),
    field('58', 'VN'),
    field('62', field('08', purpose)),
    '6304',
  ].join('');
  return head + crc16(head);
}
