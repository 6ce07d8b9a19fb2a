import { explainAppointment } from '@motcua/shared-time';
import { readClock, type StoredClock } from '../../src/dossier-intake/data/dossier-clock';

const appointment = {
  receivedAt: '2026-11-20T02:15:00.000Z',
  startsAt: '2026-11-20T02:15:00.000Z',
  dueAt: '2026-12-02T02:15:00.000Z',
  dueOn: '2026-12-02',
  calendarVersion: 1,
  limit: { value: 5, unit: 'workingDay' },
  rule: 'workingDays',
  skipped: [],
  sameDayCutOff: '15:00',
  paused: { workingMinutes: 480, calendarDays: 1 },
};

/** As it was written before appointments named their apology and what was waited for. */
const stored = {
  limit: appointment.limit,
  policy: 'RESUME',
  first: appointment,
  current: appointment,
  otherPolicy: null,
  withoutApology: null,
  changes: [
    {
      at: '2026-11-25T02:00:00.000Z',
      cause: 'apology',
      oldDueAt: '2026-11-27T02:15:00.000Z',
      newDueAt: '2026-12-01T02:15:00.000Z',
    },
    {
      at: '2026-11-27T02:00:00.000Z',
      cause: 'payment',
      oldDueAt: '2026-12-01T02:15:00.000Z',
      newDueAt: '2026-12-02T02:15:00.000Z',
    },
  ],
  pauses: [{ cause: 'payment', from: '2026-11-26T02:00:00Z', to: '2026-11-27T02:00:00Z' }],
  endedAt: null,
} as unknown as StoredClock;

const sentenceOf = (clock: StoredClock): string => {
  const { current } = readClock(clock);
  if (!current) throw new Error('There is no appointment.');
  return explainAppointment(current, 'vi');
};

it('explains an appointment that was stored without its apology and its pauses', () => {
  const sentence = sentenceOf(stored);
  expect(sentence).toContain('trong khi chờ thực hiện nghĩa vụ tài chính.');
  expect(sentence).toContain('Hẹn cũ thứ Sáu 27/11/2026. Đã xin lỗi và hẹn lại thứ Ba 01/12/2026.');
  expect(sentence).toContain('Hẹn trả thứ Tư 02/12/2026.');
});

it('forgets both with a term that began again', () => {
  const current = { ...appointment, receivedAt: '2026-11-30T02:00:00.000Z' };
  const sentence = sentenceOf({ ...stored, current } as unknown as StoredClock);
  expect(sentence).not.toContain('xin lỗi');
  expect(sentence).not.toContain('trong khi');
});

it('reads back what a clock of today says of itself', () => {
  const clock = readClock(stored);
  expect(readClock(JSON.parse(JSON.stringify(clock)) as StoredClock)).toEqual(clock);
});
