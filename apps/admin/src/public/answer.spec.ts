import { answerOf } from './answer';
import { faultIn, pairInAddress } from './pair';
import type { Tracking } from './tracking-api';
import { wordsOf } from './words';

const tracking: Tracking = {
  code: 'H36.12.5-261120-0042',
  procedureName: 'Đăng ký khai sinh',
  status: 'inProcess',
  competentUnit: 'UBND phường Xuân Hương',
  appointment: {
    dueAt: '2126-11-25T09:30:00+00:00',
    dueOn: '2126-11-25',
    sentence: { vi: 'Trả trong ngày.', en: 'Due on the same day.' },
  },
  isLate: false,
  supplement: null,
  steps: [{ step: 'transferred', at: '2026-11-20T08:15:00+00:00' }],
  messages: [],
  collection: {
    method: 'counter',
    unit: 'Phường Xuân Hương',
    unitAddress: null,
    unitPhone: '02633822000',
    isHere: true,
    feeDue: 8000,
  },
  delivery: null,
  canRate: false,
  rated: false,
};
const textOf = (facts: Partial<Tracking>, language: 'vi' | 'en' = 'vi') =>
  answerOf({ ...tracking, ...facts }, wordsOf(language), language).textContent ?? '';

it('begins with the sentence the citizen comes for', () => {
  const heading = answerOf(tracking, wordsOf('vi'), 'vi').querySelector('h1');
  expect(heading).toHaveTextContent(
    'Hồ sơ đang được xử lý tại UBND phường Xuân Hương. Hẹn trả 16 giờ 30 thứ Hai, 25/11/2126.',
  );
});

it('says what to bring and what is still to pay', () => {
  expect(textOf({})).toContain('Ông/bà không phải làm gì thêm.');
  expect(textOf({}).replaceAll('\u00a0', ' ')).toContain('8.000 đ');
});

it('shows what the office wrote, and no empty place for it', () => {
  const text = 'Kết quả hồ sơ H36.12.5-261120-0042 đã có tại quầy.';
  expect(textOf({ messages: [{ at: '2026-11-20T08:15:00+00:00', text }] })).toContain(text);
  expect(textOf({})).not.toContain('Tin từ nơi tiếp nhận');
});

it('names each paper of a supplement with its deadline', () => {
  const supplement = {
    deadline: '2026-12-05',
    papers: ['Giấy chứng sinh'],
  };
  const text = textOf({ status: 'awaitingSupplement', supplement });
  expect(text).toContain('Cần bổ sung trước ngày 05/12/2026:');
  expect(text).toContain('Giấy chứng sinh');
  expect(text).not.toContain('Hẹn trả');
});

it('apologises when the office says that it is late, and speaks English', () => {
  const sentence = { vi: 'Trả trong ngày.', en: 'Due on the same day.' };
  const appointment = { dueAt: '2026-01-05T09:30:00Z', dueOn: '2026-01-05', sentence };
  expect(textOf({ appointment }, 'en')).not.toContain('We apologise for the delay.');
  const text = textOf({ appointment, isLate: true }, 'en');
  expect(text).toContain('We apologise for the delay.');
  expect(text).toContain('Due on the same day.');
});

it('invites to fetch a result only when it is there', () => {
  const { collection } = tracking;
  expect(textOf({ status: 'resultReady' })).toContain('Kết quả đã có tại Phường Xuân Hương.');
  const text = textOf({ status: 'resultReady', collection: { ...collection, isHere: false } });
  expect(text).toContain('đang được chuyển về nơi nhận hồ sơ');
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
