import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema';

export type ApiClient = Client<paths>;

/** The API as the committed OpenAPI document describes it; paths are absolute from `baseUrl`. */
export function createApiClient(baseUrl: string): ApiClient {
  return createClient<paths>({
    baseUrl,
    credentials: 'same-origin',
    // Looked up at each call: whoever replaces `fetch` later is heard.
    fetch: (request) => globalThis.fetch(request),
  });
}
