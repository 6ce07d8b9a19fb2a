import { beginBirthRegistration } from './desks/intake';
import { fieldText } from './support/eventually';
import { closesBrowser, journey } from './support/journey';
import { enter } from './support/sign-in';

closesBrowser();

journey('says one sentence for a wrong password and for an unknown name', async (office) => {
  const page = await office.visitor();
  await page.goto('/');
  await page.waitForURL('**/sign-in**');
  const refusal = 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra rồi nhập lại.';
  for (const name of ['quantri', 'khong-co-nguoi-nay']) {
    await enter(page, name, 'sai mat khau');
    await page.getByRole('alert').getByText(refusal).waitFor();
    expect(await fieldText(page.getByLabel('Tên đăng nhập'), name)).toBe(name);
    await page.reload();
  }
});

journey('locks when the session ends, keeps what was typed, and goes on', async (office) => {
  const page = await office.asPerson('motcua2');
  await beginBirthRegistration(page);
  await page.getByLabel('Họ và tên').fill('Lê Nguyễn Hoàng Yến Nhi');
  await page.getByText(/^Đã lưu lúc/).waitFor();

  const elsewhere = await office.asPerson('motcua2');
  const { items } = (await (await elsewhere.request.get('/api/v1/sessions')).json()) as {
    items: { id: string; current: boolean }[];
  };
  for (const { id, current } of items)
    if (!current) await elsewhere.request.delete(`/api/v1/sessions/${id}`);

  await page.getByLabel('Điện thoại').fill('0912000111');
  await page.getByText('Màn hình đã khóa').waitFor();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(office.password);
  await page.keyboard.press('Enter');
  await page.getByText('Màn hình đã khóa').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lê Nguyễn Hoàng Yến Nhi');
  expect(await page.getByLabel('Điện thoại').inputValue()).toBe('0912000111');
});

journey('signs out, and the way back asks for the password', async (office) => {
  const page = await office.asPerson('kstthc');
  await page.getByRole('button', { name: /^Tài khoản của/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.waitForURL('**/sign-in**');
  await page.goto('/procedures');
  await page.waitForURL('**/sign-in**');
});
