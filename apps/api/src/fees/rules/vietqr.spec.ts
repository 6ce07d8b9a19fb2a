import fc from 'fast-check';
import { QRPay } from 'vietnam-qr-pay';
import { crc16, TransferRefused, vietQr } from './vietqr';

const request = { bankBin: '970436', accountNo: '0011012345678', amount: 8_000, purpose: 'PHI CT' };

describe('a VietQR code', () => {
  it('ends in the checksum of everything before it', () => {
    expect(crc16('123456789')).toBe('29B1');
    const text = vietQr(request);
    expect(crc16(text.slice(0, -4))).toBe(text.slice(-4));
  });

  it('is the published example, to the letter', () => {
    const published = {
      bankBin: '970405',
      accountNo: '1500201113838',
      amount: 8_000,
      purpose: 'PHI CT',
    };
    expect(vietQr(published)).toBe(
      '00020101021238570010A00000072701270006970405011315002011138380208QRIBFTTA530370454048000' +
        '5802VN62100806PHI CT6304E94E',
    );
  });

  it.each([
    ['bankBin', '97043'],
    ['accountNo', ''],
    ['accountNo', '1'.repeat(20)],
    ['amount', 0],
    ['amount', -8_000],
    ['amount', 0.5],
    ['purpose', 'Phí chứng thực'],
    ['purpose', 'X'.repeat(26)],
  ])('refuses a %s of %p', (member, value) => {
    expect(() => vietQr({ ...request, [member]: value })).toThrow(TransferRefused);
  });

  it('is read back by an independent reader, whatever it carries', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{6,19}$/),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.stringMatching(/^[A-Z0-9.-]{1,25}$/),
        (accountNo, amount, purpose) => {
          const read = new QRPay(vietQr({ ...request, accountNo, amount, purpose }));
          expect(read.isValid).toBe(true);
          expect(read.consumer.bankNumber).toBe(accountNo);
          expect([read.amount, read.additionalData.purpose]).toEqual([String(amount), purpose]);
        },
      ),
    );
  });
});
