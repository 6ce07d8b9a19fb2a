import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

function readingOfDong(): ReadingConfig {
  const config = new ReadingConfig();
  config.unit = ['đồng'];
  config.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
  return config;
}

const reading = readingOfDong();

function assertDong(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`Not a whole amount of đồng: ${amount}`);
  }
}

/** An amount of đồng as it is written on a form, for example «20.000 đồng». */
export function amountInFigures(amount: number): string {
  assertDong(amount);
  return `${figures.format(amount)} đồng`;
}

/** An amount of đồng in Vietnamese words, for example «Hai mươi nghìn đồng». */
export function amountInWords(amount: number): string {
  assertDong(amount);
  const words = doReadNumber(String(amount), reading);
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
