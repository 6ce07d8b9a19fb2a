import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  // Everything comes from this page: there are no other style sheets or films to fetch.
  preload: false,
  // Experimental: it takes the key hints, which are hidden from readers, for a part of the label.
  rules: { 'label-content-name-mismatch': { enabled: false } },
};

/** What breaks WCAG 2.2 AA on the page as it stands, one line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const results = await page.evaluate<AxeResults>(run);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').replace(/\s+/g, ' ');
      return `${id} at ${target.join(' ')}: ${why}`;
    }),
  );
}
