import { screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { followServer } from '../../ui/office-clock';
import { AppointmentCell, DossierCell } from './dossier-cells';
import type { DossierItem } from './get-dossiers';

const item = {
  code: 'H36.102-261119-0007',
  applicantName: 'Nguyễn Thị Hồng Phượng',
  procedureName: 'Đăng ký khai sinh',
  channel: 'counter',
  returnMethod: 'counter',
  submitterName: null,
  competentUnit: 'P. Xuân Hương',
} as DossierItem;

it('flags what came otherwise than by its owner at the counter', async () => {
  const special = {
    ...item,
    channel: 'online',
    returnMethod: 'post',
    submitterName: 'Trần Văn Bình',
  } as const;
  await renderScreen(<DossierCell item={special} />);
  const flags = 'Trực tuyến · Nộp thay: Trần Văn Bình · Trả qua bưu điện';
  expect(await screen.findByText(flags)).toBeInTheDocument();
});

it('flags nothing of an ordinary dossier', async () => {
  await renderScreen(<DossierCell item={item} />);
  expect(await screen.findByText(item.procedureName)).toBeInTheDocument();
  expect(screen.queryByText(/·|Trực tiếp/)).toBeNull();
});

describe('the time that is left', () => {
  const weekdays = [1, 2, 3, 4, 5];
  const hours = [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ];

  const closedOnMonday = { closures: ['2026-11-23'], sessions: [] };

  beforeEach(() => {
    const now = '2026-11-20T03:00:00.000Z';
    followServer(now);
    new FakeServer()
      .on('GET /api/v1/me', () =>
        answer({ staff: { id: 'me' }, permissions: ['dossier.read'], counters: [], now }),
      )
      .on('GET /api/v1/work-calendar', () =>
        answer({
          version: 1,
          coveredYears: [2026],
          days: [{ day: '2026-11-24', kind: 'holiday' }],
          sessions: weekdays.flatMap((weekday) => hours.map((each) => ({ weekday, ...each }))),
          units: [
            { id: 'lamVien', shortName: 'P. Lâm Viên', isOnlyName: true, ...closedOnMonday },
            { id: 'justice', shortName: 'P. Tư pháp', isOnlyName: false, ...closedOnMonday },
          ],
        }),
      )
      .install();
  });

  it.each([
    ['2026-11-20', '16:30', 'inTerm', '4 giờ'],
    ['2026-11-25', '08:30', 'inTerm', '1 ngày 5 giờ'],
    ['2026-11-19', '16:30', 'overdue', '−3 giờ'],
    ['2027-01-05', '09:00', 'inTerm', 'Trong hạn'],
  ] as const)('until %s %s (%s) is %s', async (dueOn, time, timeliness, words) => {
    const dueAt = `${dueOn}T${time}:00+07:00`;
    const row = { ...item, status: 'inProcess', dueOn, dueAt, timeliness } as DossierItem;
    await renderScreen(<AppointmentCell item={row} isOwn />);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it.each([
    ['P. Xuân Hương', '1 ngày 5 giờ'],
    ['P. Lâm Viên', '6 giờ'],
    // Two units of that name, of which one is closed on Monday: nothing is said rather than guessed.
    ['P. Tư pháp', 'Trong hạn'],
  ])('is counted by the calendar of the competent unit: %s, %s', async (competentUnit, words) => {
    const dueAt = '2026-11-25T08:30:00+07:00';
    const promise = { status: 'inProcess', dueOn: '2026-11-25', dueAt, timeliness: 'inTerm' };
    const row = { ...item, ...promise, competentUnit } as DossierItem;
    await renderScreen(<AppointmentCell item={row} isOwn />);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});
