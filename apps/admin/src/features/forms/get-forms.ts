import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';

type Schemas = components['schemas'];
export type FormSummary = Schemas['FormSummaryResponse'];
export type FormName = FormSummary['form'];
export type Form = Schemas['FormResponse'];
export type FormVersion = Schemas['TemplateVersionResponse'];
export type FormBlock = Schemas['TemplateBlockRequest'];
export type BlockType = FormBlock['type'];
export type FormSample = NonNullable<Schemas['PreviewTemplateRequest']['sample']>;

/** In the order of the circular: form 01 to form 07. */
export const formNames: readonly FormName[] = [
  'receipt',
  'supplement-request',
  'refusal',
  'apology',
  'stop-notice',
  'control-slip',
  'register',
];

export const isFormName = (name: string): name is FormName =>
  (formNames as readonly string[]).includes(name);

export const formsQuery = () =>
  queryOptions({
    queryKey: ['formTemplates'],
    queryFn: () => read(api.GET('/api/v1/form-templates')),
  });

export const formQuery = (form: FormName) =>
  queryOptions({
    queryKey: ['formTemplates', form],
    queryFn: () => read(api.GET('/api/v1/form-templates/{form}', { params: { path: { form } } })),
  });

export const formVersionQuery = (form: FormName, no: number | undefined) =>
  queryOptions({
    queryKey: ['formTemplates', form, 'versions', no],
    enabled: no !== undefined,
    queryFn: () => readFormVersion(form, no ?? 1),
  });

/** A version as it is stored now. */
export const readFormVersion = (form: FormName, no: number) =>
  readTagged(
    api.GET('/api/v1/form-templates/{form}/versions/{no}', { params: { path: { form, no } } }),
  );
