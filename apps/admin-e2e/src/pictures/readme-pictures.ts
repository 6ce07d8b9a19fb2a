import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { findDossier } from '../desks/dossier';
import {
  beginBirthRegistration,
  chooseCompetentUnit,
  receiveByKeyboard,
  shownCode,
  tickPapers,
  typeCitizen,
  type Citizen,
} from '../desks/intake';
import { assignTo } from '../desks/round';
import { openTracking } from '../desks/tracking';
import {
  acceptAtCounter,
  askForTransport,
  beginTakeOver,
  departWithBag,
  makeBag,
  scanAll,
} from '../desks/transport';
import { read, send } from '../support/api-request';
import { closesBrowser, journey, phoneScreen, type Office } from '../support/journey';

closesBrowser();

const folder = resolve(__dirname, '../../../../docs/pictures');
const largestBytes = 200_000;
const lamVien = 'Phường Lâm Viên – Đà Lạt';
const postOffice = 'BĐ Đà Lạt';

const mother: Citizen = {
  personalId: '068195000123',
  fullName: 'Nguyễn Thị Ngọc Ánh',
  bornOn: '05021995',
  phone: '0912345678',
  address: '12 Ngô Quyền, phường Lâm Viên – Đà Lạt',
};
const father: Citizen = {
  personalId: '068092000456',
  fullName: 'Trần Đình Khôi Nguyên',
  bornOn: '14071992',
  phone: '0987654321',
  address: '45 Phan Đình Phùng, phường Lâm Viên – Đà Lạt',
};

async function take(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size).toBeLessThan(largestBytes);
}

/** The intake with everything in it, just before the clerk presses F9. */
async function atTheCounter(clerk: Page): Promise<string> {
  await beginBirthRegistration(clerk);
  await chooseCompetentUnit(clerk, lamVien);
  await typeCitizen(clerk, mother);
  await tickPapers(clerk);
  await clerk.getByText('Đủ giấy tờ bắt buộc.').waitFor();
  await clerk.getByText(/^Đã lưu lúc/).waitFor();
  await clerk.evaluate('window.scrollTo(0, 0)');
  await take(clerk, 'counter-intake');
  await clerk.keyboard.press('F9');
  await clerk.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' }).waitFor();
  return shownCode(clerk);
}

/** A bag of two, one of them scanned. */
async function handOver(
  office: Office,
  clerk: Page,
  postal: Page,
  codes: readonly string[],
): Promise<void> {
  const numbers: string[] = [];
  for (const code of codes) {
    const number = await askForTransport(clerk, code, postOffice);
    await acceptAtCounter(postal, number, `T884219${numbers.length}`);
    numbers.push(number);
  }
  const bag = await makeBag(await office.asPerson('ksbuudien'), numbers, '117117');
  await departWithBag(await office.asPerson('buuta'), bag.number);
  const receiver = await office.asPerson('motcua2');
  await beginTakeOver(receiver, bag.number);
  await scanAll(receiver, numbers.slice(0, 1), bag.consignments.length);
  await take(receiver, 'hand-over');
}

/** A round with a dossier to fetch at home beside what the demonstration left to bring. */
async function round(office: Office, postal: Page): Promise<void> {
  const courier = await office.asPerson('buuta', phoneScreen);
  const supervisor = await office.asPerson('ksbuudien');
  const units = await read<{ items: { id: string; shortName: string }[] }>(postal, 'units');
  const idOf = (name: string) => units.items.find((unit) => unit.shortName === name)?.id;
  const { number } = await send<{ number: string }>(postal, 'consignments', {
    kind: 'collection',
    procedureCode: '1.001193',
    postUnitId: idOf(postOffice),
    toUnitId: idOf('P. Lâm Viên'),
    contactName: 'K’ Thị Ngọc Ánh',
    contactPhone: '0905112233',
    contactAddress: '12 Thôn 3, phường Lâm Viên – Đà Lạt',
    slot: '9–11 giờ',
  });
  await assignTo(supervisor, number, 'Đặng Văn Hùng');
  await courier.goto('/my-round');
  await courier.getByText('K’ Thị Ngọc Ánh').waitFor();
  await take(courier, 'courier-round');
}

journey('takes the pictures of the README', async (office) => {
  const clerk = await office.asPerson('motcua');
  const code = await atTheCounter(clerk);
  await findDossier(clerk, code);
  await clerk.getByText('Nguyễn Thị Ngọc Ánh').first().waitFor();
  await clerk.getByText(/^P\. Xuân Hương, từ/).waitFor();
  await clerk.getByText('Chưa có ghi chú.').waitFor();
  await clerk.getByText('Chưa nhắn lần nào.').waitFor();
  await take(clerk, 'dossier');

  const { trackingSecret } = await read<{ trackingSecret: string }>(clerk, `dossiers/${code}`);
  const citizen = await office.visitor('citizen', phoneScreen);
  // The telephone shows the same day as the server: the page says when a promise is late.
  await citizen.clock.setFixedTime(new Date('2026-11-19T03:00:00Z'));
  await openTracking(citizen, code, trackingSecret);
  await take(citizen, 'tracking');

  await clerk.goto('/home');
  const other = await receiveByKeyboard(clerk, { citizen: father, competentUnit: lamVien });
  const postal = await office.asPerson('buudien');
  await handOver(office, clerk, postal, [code, other]);
  await round(office, postal);

  const head = await office.asPerson('truongbophan');
  await head.goto('/reports');
  await head.getByRole('link', { name: /Mở danh sách: Tiếp nhận$/ }).waitFor();
  await take(head, 'dashboard');
});
