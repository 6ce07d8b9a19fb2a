import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';
import { newIntentKey } from '../../app/intent-key';
import { draftIsSent, isUnsentDraft } from '../../app/new-draft';
import { isProblemOf } from '../../ui/problem-error';
import type { DraftStore } from './draft-saver';
import type { IntakeForm } from './intake-form';

export type DraftSummary = components['schemas']['DraftSummary'];

const path = '/api/v1/drafts/{id}';

/** Null for an id that is still free: the draft begins with the first save. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['drafts', id],
    queryFn: async () => {
      if (isUnsentDraft(id)) return null;
      try {
        return await readTagged(api.GET(path, { params: { path: { id } } }));
      } catch (error) {
        if (isProblemOf(error, 'notFound')) return null;
        throw error;
      }
    },
    // The page owns the draft while it is open; a refetch would overwrite typing.
    staleTime: Infinity,
    gcTime: 0,
    // With the cable out a new draft begins all the same, and one kept on this PC goes on.
    networkMode: 'always',
  });

export const draftsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['drafts', 'mine', after ?? null],
    queryFn: () => read(api.GET('/api/v1/drafts', { params: { query: { after } } })),
  });

/** What colleagues left at the desk, for whoever receives there. */
export const deskDraftsQuery = queryOptions({
  queryKey: ['drafts', 'desk'],
  queryFn: () =>
    read(api.GET('/api/v1/drafts', { params: { query: { scope: 'desk', limit: 20 } } })),
});

const bodyOf = (form: IntakeForm) => ({
  procedureCode: form.procedureCode || undefined,
  content: { ...form },
});

const etagOf = async (answer: Promise<{ response: Response }>): Promise<string> =>
  (await answer).response.headers.get('etag') ?? '';

const change: DraftStore['change'] = (id, etag, form) => {
  const params = { path: { id }, header: { 'If-Match': etag } };
  return etagOf(api.PUT(path, { params, body: bodyOf(form) }));
};

/** The text may have grown between two attempts, so each is an intent of its own; the draft's id,
 * made here, keeps a lost answer from opening a second draft. */
const create: DraftStore['create'] = async (id, form) => {
  const params = { header: { 'Idempotency-Key': newIntentKey() } };
  draftIsSent(id);
  try {
    return await etagOf(api.POST('/api/v1/drafts', { params, body: { id, ...bodyOf(form) } }));
  } catch (error) {
    if (!isProblemOf(error, 'conflict')) throw error;
    return change(id, await etagOf(api.GET(path, { params: { path: { id } } })), form);
  }
};

export const draftStore: DraftStore = { create, change };

export const discardDraft = (id: string, etag: string) =>
  api.DELETE(path, { params: { path: { id }, header: { 'If-Match': etag } } });
