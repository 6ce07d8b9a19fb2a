import type { components } from '@motcua/shared-api-client';
import { isLocalDate } from '@motcua/shared-time';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type TransferScope = components['schemas']['TransferScopeResponse'];
export type TransferTask = TransferScope['tasks'][number];

interface TransferScopeFilters {
  unit?: string;
  on?: string;
  after?: string;
}

/** What the Post does for the units of the person, past and to come included. */
export const transferScopesQuery = ({ unit, on, after }: TransferScopeFilters) =>
  queryOptions({
    queryKey: ['settings', 'transfer', { unit, on, after }],
    queryFn: () => {
      const query = { unitId: unit, on: isLocalDate(on) ? on : undefined, after };
      return read(api.GET('/api/v1/transfer-scopes', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The acts that a dossier offers to the Post's people follow from it. */
const changed = [['settings', 'transfer'], ['dossiers']];

export const useOpenTransfer = (onDone: () => void) =>
  useCommand({
    send: (body: components['schemas']['OpenTransferScopeRequest'], header) =>
      read(api.POST('/api/v1/transfer-scopes', { params: { header }, body })),
    changes: changed,
    onDone,
  });

export const useEndTransfer = (onDone: () => void) =>
  useCommand({
    send: (body: components['schemas']['EndTransferScopeRequest'], header) =>
      read(api.POST('/api/v1/transfer-scopes/end', { params: { header }, body })),
    changes: changed,
    onDone,
  });
