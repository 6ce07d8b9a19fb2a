import type { components } from '@motcua/shared-api-client';
import { api, read } from '../api';
import { useCommand } from '../use-command';

type ClaimRequest = components['schemas']['ClaimRequest'];
export type Claim = components['schemas']['ClaimResponse'];

interface ClaimInput extends ClaimRequest {
  id: string;
}

/** Gives a dossier to somebody, takes it over, or gives it back. */
export const useClaim = (onDone: (claim: Claim) => void, keepsSeenVersion = false) =>
  useCommand<ClaimInput, Claim>({
    send: ({ id, ...body }, header) =>
      read(api.POST('/api/v1/dossiers/{id}/claims', { params: { path: { id }, header }, body })),
    changes: [['dossiers']],
    keepsSeenVersion,
    onDone,
  });
