import type { Locator, Page } from 'playwright-core';

export interface Citizen {
  readonly personalId: string;
  readonly fullName: string;
  /** As typed: day, month, year in digits. */
  readonly bornOn: string;
  readonly phone: string;
  readonly address: string;
}

export interface BirthRegistration {
  readonly citizen: Citizen;
  readonly competentUnit: string;
  /** An address: the result goes by post. None: it is collected at the counter. */
  /** The commune is found by part of its name. */
  readonly returnAddress?: { readonly street: string; readonly commune: string };
}

/** Opens a new intake and finds the procedure as a clerk does: F2, initials, Enter. */
export async function beginBirthRegistration(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keyboard.press('F2');
  await focused(page, '#procedureCode');
  await keyboard.type('dkks');
  await keyboard.press('Enter');
  await focused(page, '#caseNo');
  await keyboard.press('Enter');
  await page.getByRole('option', { name: 'Thông thường, có giấy chứng sinh' }).waitFor();
  await keyboard.press('Enter');
  await focused(page, '[id="applicant.personalId"]');
}

/** The whole intake without a mouse, up to the receipt; answers the dossier's code. */
export async function receiveByKeyboard(
  page: Page,
  registration: BirthRegistration,
): Promise<string> {
  await beginBirthRegistration(page);
  await chooseCompetentUnit(page, registration.competentUnit);
  await typeCitizen(page, registration.citizen);
  await tickPapers(page);
  const { citizen, returnAddress } = registration;
  if (returnAddress) await returnByPost(page, citizen, returnAddress);
  await page.keyboard.press('F9');
  await page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' }).waitFor();
  return shownCode(page);
}

/** The code in large letters after an intake. */
export async function shownCode(page: Page): Promise<string> {
  const code = page.getByText(/^H36\.\d+-\d{6}-\d{4,}$/).first();
  return (await code.innerText()).trim();
}

/** Back from the first field of the person to the unit, and return. */
export async function chooseCompetentUnit(page: Page, unit: string): Promise<void> {
  const { keyboard } = page;
  await page.getByRole('combobox', { name: 'Cơ quan giải quyết' }).waitFor();
  await tabTo(page, 'Shift+Tab', '#competentUnitId');
  await keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: unit });
  await wanted.waitFor();
  const chosen = wanted.and(page.locator('[data-combobox-selected]'));
  const count = await page.getByRole('option').count();
  for (let step = 0; step <= count && !(await chosen.isVisible()); step++)
    await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(page, 'Tab', '[id="applicant.personalId"]');
}

const longestWalk = 8;

/** From field to field until the wanted one has the focus. */
async function tabTo(page: Page, key: 'Tab' | 'Shift+Tab', selector: string): Promise<void> {
  const wanted = page.locator(`${selector}:focus`);
  for (let step = 0; step < longestWalk && !(await wanted.isVisible()); step++)
    await page.keyboard.press(key);
  await wanted.waitFor();
}

/** Enter leads from field to field. */
export async function typeCitizen(page: Page, citizen: Citizen): Promise<void> {
  const { keyboard } = page;
  await focused(page, '[id="applicant.personalId"]');
  for (const text of [citizen.personalId, citizen.fullName, citizen.bornOn, citizen.phone]) {
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await focused(page, '[id="applicant.address"]');
  await keyboard.type(citizen.address);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
}

/** Space for what was handed in, T for what is missing, N for what does not apply. */
export async function tickPapers(page: Page, missing: readonly string[] = []): Promise<void> {
  const { keyboard } = page;
  const rows = page.getByRole('grid', { name: 'Giấy tờ' }).getByRole('row');
  const count = await rows.count();
  for (let no = 0; no < count; no++) {
    const row = rows.nth(no);
    await row.and(page.locator(':focus')).waitFor();
    const key = await tickKeyOf(row, missing);
    await keyboard.press(key);
    if (key !== 'Space' && no < count - 1) await keyboard.press('ArrowDown');
  }
}

async function tickKeyOf(row: Locator, missing: readonly string[]): Promise<string> {
  const name = await row.getAttribute('aria-label');
  if (name !== null && missing.includes(name)) return 'KeyT';
  return (await row.getByText('Bắt buộc').isVisible()) ? 'Space' : 'KeyN';
}

async function returnByPost(
  page: Page,
  citizen: BirthRegistration['citizen'],
  returnAddress: NonNullable<BirthRegistration['returnAddress']>,
): Promise<void> {
  const { keyboard } = page;
  // F6 goes to the next section: the fees, then the way of return.
  await keyboard.press('F6');
  await keyboard.press('F6');
  await page.locator('input[value=counter]:focus').waitFor();
  await keyboard.press('ArrowRight');
  await page.getByLabel('Người nhận', { exact: true }).waitFor();
  const { street, commune } = returnAddress;
  for (const text of [citizen.fullName, citizen.phone, street, commune]) {
    await keyboard.press('Tab');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(text);
  }
  await page.locator('[role=option][data-combobox-selected]').waitFor();
  await keyboard.press('Enter');
}

async function focused(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
}
