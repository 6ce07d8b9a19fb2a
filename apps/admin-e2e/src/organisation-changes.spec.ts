import { read, send } from './support/api-request';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

journey('the calendar is changed by two people', async (office) => {
  const first = await office.asPerson('quantri');
  await first.goto('/calendar?year=2027');
  await first.getByRole('button', { name: 'Soạn thay đổi' }).click();
  const dialog = first.getByRole('dialog');
  await dialog.getByLabel('Căn cứ').fill('Công văn 12/UBND');
  await dialog.getByLabel('Ngày', { exact: true }).fill('03/12/2027');
  await dialog.getByLabel('Tên gọi').fill('Nghỉ tránh bão');
  await first.keyboard.press('F9');
  await dialog.waitFor({ state: 'hidden' });
  await first.getByText('Người khác có quyền quản trị lịch sẽ ban hành.').waitFor();

  const second = await office.asPerson('quantri2');
  await second.goto('/calendar?year=2027');
  await second.getByText('Công văn 12/UBND').waitFor();
  await second.getByRole('button', { name: 'Ban hành lịch' }).click();
  await second.getByRole('dialog').waitFor();
  await second.keyboard.press('F9');
  await second.getByText('Không ai đang soạn thay đổi.').waitFor();
  await second
    .getByRole('list', { name: 'Các ngày đặc biệt' })
    .getByText('Nghỉ tránh bão')
    .waitFor();
});

journey('an incident is closed by a second person only', async (office) => {
  const clerk = await office.asPerson('motcua');
  const { items } = await read<{ items: { id: string }[] }>(clerk, 'dossiers?limit=1');
  const { number } = await send<{ number: string }>(clerk, 'incidents', {
    type: 'damagedContent',
    dossierId: items[0]?.id,
    note: 'Giấy khai sinh bị ướt góc',
  });
  await clerk.goto(`/incidents?no=${number}`);
  await clerk.getByRole('button', { name: 'Ghi trách nhiệm' }).click();
  const liability = clerk.getByRole('dialog');
  await liability.getByLabel('Cơ quan, quầy một cửa').check();
  await liability.getByLabel('Mức bồi thường').fill('0');
  await liability.getByLabel('Căn cứ').fill('Biên bản: giấy bị ướt tại quầy.');
  await clerk.keyboard.press('F9');
  await clerk.getByRole('button', { name: 'Ghi kết quả' }).click();
  await clerk.getByRole('dialog').getByLabel('Lý do').fill('Đã cấp lại bản sao cho công dân.');
  await clerk.keyboard.press('F9');
  await clerk.getByText('Đã cấp lại bản sao cho công dân.').waitFor();
  expect(await clerk.getByRole('button', { name: 'Kết thúc sự cố' }).count()).toBe(0);

  const head = await office.asPerson('truongbophan');
  await head.goto(`/incidents?no=${number}`);
  await head.getByRole('button', { name: 'Kết thúc sự cố' }).waitFor();
  await head.keyboard.press('F9');
  await head.getByText('Đã đóng').first().waitFor();
});
