import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Role = components['schemas']['RoleResponse'];

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => read(api.GET('/api/v1/roles')),
  staleTime: 300_000,
});
