import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type Incident = components['schemas']['IncidentSummary'];
export type IncidentType = components['schemas']['IncidentType'];

/** A mismatch is opened by the hand-over itself, never by hand. */
export const reportableTypes = [
  'lost',
  'misdelivered',
  'damagedPackaging',
  'damagedContent',
  'late',
  'privacyBreach',
  'feeShortage',
] as const satisfies readonly IncidentType[];

export interface IncidentFilter {
  status?: 'open' | 'closed';
  unitId?: string;
  after?: string;
}

export const incidentsQuery = (filter: IncidentFilter) =>
  queryOptions({
    queryKey: ['incidents', filter],
    queryFn: () =>
      read(api.GET('/api/v1/incidents', { params: { query: { ...filter, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });

export const incidentQuery = (key: string) =>
  queryOptions({
    queryKey: ['incidents', 'one', key],
    queryFn: () => read(api.GET('/api/v1/incidents/{id}', { params: { path: { id: key } } })),
  });

export type IncidentDetail = components['schemas']['IncidentResponse'];
type IncidentCommand = components['schemas']['ActOnIncidentRequest'] & { id: string };
export type IncidentAct = IncidentCommand['action'];
/** What an act takes besides its name. */
export type IncidentMembers = Omit<IncidentCommand, 'id' | 'action'>;

export function useActOnIncident(
  onDone: (incident: IncidentDetail, command: IncidentCommand) => void,
) {
  return useCommand({
    send: ({ id, ...body }: IncidentCommand, header) =>
      read(api.POST('/api/v1/incidents/{id}/actions', { params: { path: { id }, header }, body })),
    changes: [['incidents'], ['journal']],
    onDone,
  });
}

export function useReportIncident(onDone: () => void) {
  return useCommand({
    send: (body: components['schemas']['ReportIncidentRequest'], header) =>
      read(api.POST('/api/v1/incidents', { params: { header }, body })),
    changes: [['incidents'], ['consignments'], ['manifests']],
    onDone,
  });
}
