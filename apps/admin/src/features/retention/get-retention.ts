import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type DueDossier = components['schemas']['DueDossierResponse'];
export type Proposal = components['schemas']['ProposalSummaryResponse'];
export type ProposalDetail = components['schemas']['ProposalResponse'];
export type ProposalItem = components['schemas']['ProposalItemResponse'];
export type RetentionRule = components['schemas']['RetentionRuleResponse'];

const page = (after: string | undefined) => ({ params: { query: { limit: 50, after } } });

export const dueQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['retention', 'due', after ?? null],
    queryFn: () => read(api.GET('/api/v1/retention-reviews', page(after))),
    placeholderData: keepPreviousData,
  });

export const proposalsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['retention', 'proposals', after ?? null],
    queryFn: () => read(api.GET('/api/v1/destruction-proposals', page(after))),
    placeholderData: keepPreviousData,
  });

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['retention', 'proposal', id],
    queryFn: () =>
      read(api.GET('/api/v1/destruction-proposals/{id}', { params: { path: { id } } })),
  });

export const rulesQuery = queryOptions({
  queryKey: ['retention', 'rules'],
  queryFn: () => read(api.GET('/api/v1/retention-rules')),
});

export function useProposal(onDone: () => void) {
  return useCommand({
    send: (body: components['schemas']['DestructionProposalRequest'], header) =>
      read(api.POST('/api/v1/destruction-proposals', { params: { header }, body })),
    changes: [['retention']],
    onDone,
  });
}

export function useSettlement(id: string, onDone: () => void) {
  return useCommand({
    send: (body: components['schemas']['SettlementRequest'], header) =>
      read(
        api.POST('/api/v1/destruction-proposals/{id}/settlement', {
          params: { path: { id }, header },
          body,
        }),
      ),
    changes: [['retention'], ['dossiers']],
    onDone,
  });
}

export type RuleInput = components['schemas']['RetentionRuleRequest'] & { procedureCode: string };

export function useSetRule(onDone: () => void) {
  return useCommand({
    send: ({ procedureCode, ...body }: RuleInput, header) =>
      read(
        api.PUT('/api/v1/retention-rules/{procedureCode}', {
          params: { path: { procedureCode }, header },
          body,
        }),
      ),
    changes: [
      ['retention', 'rules'],
      ['retention', 'due'],
    ],
    keepsSeenVersion: true,
    onDone,
  });
}
