export { createApiClient, type ApiClient } from './api-client';
export type { components, operations, paths } from './generated/schema';
export type { Middleware } from 'openapi-fetch';
