import { screen } from '@testing-library/react';
import { followServer } from '../../ui/office-clock';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { AppointmentCheck } from './appointment-check';

const address = 'POST /api/v1/appointments/preview';

const preview = {
  dueAt: '2026-11-30T09:30:00.000Z',
  dueOn: '2026-11-30',
  sentence: {
    vi: 'Thời hạn 5 ngày làm việc, tính từ ngày làm việc tiếp theo.',
    en: 'Limit 5 working days from the next working day.',
  },
  skipped: [{ day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' }],
  calendarVersion: 1,
};

async function open(unitId?: string) {
  followServer('2026-11-20T09:30:00.000Z');
  const server = new FakeServer().on(address, () => answer(preview));
  server.install();
  return { server, ...(await renderScreen(<AppointmentCheck unitId={unitId} />)) };
}

it('reckons from now with F9 and shows the date with its sentence', async () => {
  const { server, user } = await open();
  await user.keyboard('[F9]');
  expect(await screen.findByText('16 giờ 30, thứ Hai, 30/11/2026')).toBeInTheDocument();
  expect(screen.getByText(preview.sentence.vi)).toBeInTheDocument();
  expect(screen.getByText(/24\/11\/2026: Ngày Văn hóa Việt Nam/)).toBeInTheDocument();
  const [asked] = server.askedFor(address);
  expect(asked?.body).toMatchObject({ value: 5, unit: 'workingDay' });
});

it('sends the office time that was typed, with the hours of the unit', async () => {
  const { server, user } = await open('0193a000-0000-7000-8001-000000000004');
  const day = screen.getByLabelText('Nhận ngày');
  await user.clear(day);
  await user.type(day, '20/11/2026');
  const time = screen.getByLabelText('Lúc');
  await user.clear(time);
  await user.type(time, '15h30{Enter}');
  await screen.findByText(preview.sentence.vi);
  expect(server.askedFor(address)[0]?.body).toEqual({
    receivedAt: '2026-11-20T08:30:00.000Z',
    value: 5,
    unit: 'workingDay',
    unitId: '0193a000-0000-7000-8001-000000000004',
  });
});

it('asks nothing while a field is wrong and says which', async () => {
  const { server, user } = await open();
  const time = screen.getByLabelText('Lúc');
  await user.clear(time);
  await user.type(time, '25:70');
  await user.clear(screen.getByLabelText('Thời hạn'));
  await user.keyboard('[F9]');
  expect(screen.getByText('Viết giờ như 16:30 hoặc 1630.')).toBeInTheDocument();
  expect(screen.getByText('Thời hạn phải lớn hơn 0.')).toBeInTheDocument();
  expect(server.askedFor(address)).toEqual([]);
});
