import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';

export type WorkLoad = components['schemas']['WorkLoadResponse'];
export type HeldDossier = components['schemas']['HeldDossierResponse'];

/** Who processes dossiers of the unit (or of all one's units) and how much each holds. */
export const workLoadsQuery = (unitId?: string) =>
  queryOptions({
    queryKey: ['dossiers', 'loads', unitId ?? null],
    queryFn: () => read(api.GET('/api/v1/work-loads', { params: { query: { unitId } } })),
  });

/** What one colleague has open. */
export const heldDossiersQuery = (staffId: string) =>
  queryOptions({
    queryKey: ['dossiers', 'held', staffId],
    queryFn: () => read(api.GET('/api/v1/work-loads/{staffId}', { params: { path: { staffId } } })),
  });
