import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type ReasonChange = components['schemas']['ActReasonChangeResponse'];
export type DeadlineChange = components['schemas']['StageDeadlineChangeResponse'];
export type TemplateChange = components['schemas']['MessageTemplateChangeResponse'];

export const reasonChangesQuery = queryOptions({
  queryKey: ['settings', 'reasons'],
  queryFn: () => read(api.GET('/api/v1/act-reasons/changes')),
});

export const deadlineChangesQuery = queryOptions({
  queryKey: ['settings', 'deadlines'],
  queryFn: () => read(api.GET('/api/v1/stage-deadlines/changes')),
});

export const templateChangesQuery = queryOptions({
  queryKey: ['settings', 'templates'],
  queryFn: () => read(api.GET('/api/v1/message-templates/changes')),
});

export const settingsQuery = queryOptions({
  queryKey: ['settings', 'values'],
  queryFn: () => read(api.GET('/api/v1/settings')),
});

/** Whether a procedure is known, and how it is called. */
export const procedureNameQuery = (code: string) =>
  queryOptions({
    queryKey: ['settings', 'procedure', code],
    queryFn: () => read(api.GET('/api/v1/procedures/{code}', { params: { path: { code } } })),
    enabled: /^\d+\.\d{4,}/.test(code),
    staleTime: 300_000,
    retry: false,
  });

export const useSetReason = (onDone: () => void) =>
  useCommand({
    send: (body: components['schemas']['SetActReasonRequest'], header) =>
      read(api.POST('/api/v1/act-reasons', { params: { header }, body })),
    changes: [['settings', 'reasons'], ['act-reasons']],
    onDone,
  });

export const useSetDeadline = (onDone: () => void) =>
  useCommand({
    send: (body: components['schemas']['SetStageDeadlineRequest'], header) =>
      read(api.POST('/api/v1/stage-deadlines', { params: { header }, body })),
    changes: [['settings', 'deadlines']],
    onDone,
  });

type TemplateInput = components['schemas']['WriteTemplateRequest'] & { code: string };

export const useWriteTemplate = (onDone: () => void) =>
  useCommand({
    send: ({ code, ...body }: TemplateInput, header) =>
      read(
        api.PUT('/api/v1/message-templates/{code}', { params: { path: { code }, header }, body }),
      ),
    changes: [['settings', 'templates']],
    keepsSeenVersion: true,
    onDone,
  });

type SettingInput = components['schemas']['WithdrawSettingRequest'] & {
  key: components['schemas']['SettingKey'];
};

/** Money, lists and dossiers show what the settings decide. */
const changedBySettings = [['settings', 'values'], ['cash'], ['dossiers']];

export const useSetSetting = (onDone: () => void) =>
  useCommand({
    send: ({ key, value, ...rest }: SettingInput & { value: unknown }, header) =>
      read(
        api.PUT('/api/v1/settings/{key}', {
          params: { path: { key }, header },
          body: { ...rest, value: value as components['schemas']['SetSettingRequest']['value'] },
        }),
      ),
    changes: changedBySettings,
    onDone,
  });

export const useWithdrawSetting = (onDone: () => void) =>
  useCommand({
    send: ({ key, ...body }: SettingInput, header) =>
      read(
        api.POST('/api/v1/settings/{key}/withdrawals', {
          params: { path: { key }, header },
          body,
        }),
      ),
    changes: changedBySettings,
    onDone,
  });

export type SettingProposal = components['schemas']['SettingProposalResponse'];

/** Changes that wait for a second person. */
export const proposalsQuery = queryOptions({
  queryKey: ['settings', 'values', 'proposals'],
  queryFn: () => read(api.GET('/api/v1/setting-proposals')),
});

export const useProposeSetting = (onDone: () => void) =>
  useCommand({
    send: ({ value, ...rest }: SettingInput & { value: unknown }, header) =>
      read(
        api.POST('/api/v1/setting-proposals', {
          params: { header },
          body: {
            ...rest,
            value: value as components['schemas']['ProposeSettingRequest']['value'],
          },
        }),
      ),
    changes: changedBySettings,
    onDone,
  });

export const useProposeWithdrawal = (onDone: () => void) =>
  useCommand({
    send: (body: SettingInput, header) =>
      read(api.POST('/api/v1/setting-proposals/withdrawals', { params: { header }, body })),
    changes: changedBySettings,
    onDone,
  });

export const useActOnProposal = (onDone: () => void) =>
  useCommand({
    send: ({ id, ...body }: components['schemas']['ProposalActRequest'] & { id: string }, header) =>
      read(
        api.POST('/api/v1/setting-proposals/{id}/actions', {
          params: { path: { id }, header },
          body,
        }),
      ),
    changes: changedBySettings,
    onDone,
  });
