import { closesBrowser, journey } from './support/journey';

closesBrowser();

journey('says one sentence for a wrong password', async (office) => {
  const page = await office.asPerson('motcua');
  console.log(await page.locator('body').ariaSnapshot());
});
