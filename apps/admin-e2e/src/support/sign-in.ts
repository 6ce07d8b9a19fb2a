import type { Page } from 'playwright-core';

/** Signs in as people do; who sits at a counter takes the first one. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await enter(page, username, password);
  const chooser = page.getByRole('button', { name: /Vào làm việc/ });
  const navigation = page.getByRole('navigation');
  await chooser.or(navigation).first().waitFor();
  if (await chooser.isVisible()) await chooser.click();
  await navigation.first().waitFor();
}

/** Fills in and sends the sign-in form that is in sight. */
export async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}
