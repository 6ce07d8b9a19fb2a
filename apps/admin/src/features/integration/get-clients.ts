import type { components } from '@motcua/shared-api-client';
import { permissionNames, type Permission } from '@motcua/dossier-domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type ApiClient = components['schemas']['ApiClientResponse'];
export type NewSecret = components['schemas']['ApiClientSecretResponse'];
export type ClientPermission = ApiClient['permissions'][number];

const isForClients = (name: Permission): name is Permission & ClientPermission =>
  name.endsWith('.read');

/** A machine only reads: everything else belongs to people in a session. */
export const clientPermissions = permissionNames.filter(isForClients);

export const clientsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['api-clients', after ?? 'first'],
    queryFn: () => read(api.GET('/api/v1/api-clients', { params: { query: { after } } })),
    placeholderData: keepPreviousData,
  });
