import { answerOf } from './answer';
import { faultIn, pairInAddress } from './pair';
import type { Tracking } from './tracking-api';
import { wordsOf } from './words';

const tracking: Tracking = {
  code: 'H36.12.5-261120-0042',
  procedureName: 'Đăng ký khai sinh',
  status: 'inProcess',
  competentUnitName: 'UBND phường Xuân Hương',
  receivedAt: '2026-11-20T08:15:00Z',
  dueAt: '2026-11-23T09:30:00Z',
  explanation: null,
  isLate: false,
  supplement: null,
  steps: [{ status: 'received', at: '2026-11-20T08:15:00Z' }],
  collection: { method: 'counter', place: 'Quầy 3', address: null, feeDue: 8000 },
  consignment: null,
  mayRate: false,
};
const textOf = (facts: Partial<Tracking>, language: 'vi' | 'en' = 'vi') =>
  answerOf({ ...tracking, ...facts }, wordsOf(language), language).textContent ?? '';

it('begins with the sentence the citizen comes for', () => {
  const heading = answerOf(tracking, wordsOf('vi'), 'vi').querySelector('h1');
  expect(heading).toHaveTextContent(
    'Hồ sơ đang được xử lý tại UBND phường Xuân Hương. Hẹn trả 16 giờ 30 thứ Hai, 23/11/2026.',
  );
});

it('says what to bring and what is still to pay', () => {
  expect(textOf({})).toContain('Ông/bà không phải làm gì thêm.');
  expect(textOf({}).replaceAll('\u00a0', ' ')).toContain('8.000 đ');
});

it('names each paper of a supplement with its deadline', () => {
  const supplement = {
    deadline: '2026-12-05',
    papers: [{ shortName: 'Giấy chứng sinh', howToFix: 'Nộp bản còn rõ dấu.' }],
  };
  const text = textOf({ status: 'awaitingSupplement', supplement });
  expect(text).toContain('Cần bổ sung trước ngày 05/12/2026:');
  expect(text).toContain('Giấy chứng sinh: Nộp bản còn rõ dấu.');
  expect(text).not.toContain('Hẹn trả');
});

it('apologises when it is late, and speaks English', () => {
  const text = textOf({ isLate: true, status: 'resultReady' }, 'en');
  expect(text).toContain('We apologise for the delay.');
  expect(text).toContain('The result is at Quầy 3.');
});

it('shows text as text', () => {
  const article = answerOf({ ...tracking, procedureName: '<img src=x>' }, wordsOf('vi'), 'vi');
  expect(article.querySelector('img')).toBeNull();
});

it.each([
  'https://mc.example/track/h36.12.5-261120-0042?s=k7tx',
  'https://mc.example/track/H36.12.5-261120-0042/K7TX',
])('reads code and secret out of %s', (address) => {
  const pair = pairInAddress(new URL(address));
  expect(pair).toEqual({ code: 'H36.12.5-261120-0042', secret: 'K7TX' });
  expect(faultIn(pair)).toBeUndefined();
});

it('tells which of the two is not even shaped like one', () => {
  expect(faultIn({ code: 'H36', secret: 'K7TX' })).toBe('code');
  expect(faultIn({ code: 'H36.12.5-261120-0042', secret: 'K7' })).toBe('secret');
});
