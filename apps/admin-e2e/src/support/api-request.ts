import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What the API answers to the person signed in on the page; fails on a refusal. */
export async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const response = await page.request.get(`/api/v1/${path}`);
  if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** A change by the person signed in on the page. */
export async function send<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const headers = { 'idempotency-key': randomUUID() };
  const response = await page.request.post(`/api/v1/${path}`, { data, headers });
  if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
  return (await response.json()) as Answer;
}
