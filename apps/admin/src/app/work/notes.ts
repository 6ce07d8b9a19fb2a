import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';
import { useCommand } from '../use-command';

export type Note = components['schemas']['NoteResponse'];

export const notesQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'notes', reason ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/dossiers/{id}/notes', { params: { path: { id }, query: { reason } } })),
  });

export const useWriteNote = (id: string, onDone: () => void) =>
  useCommand<string, Note>({
    send: (text, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/notes', {
          params: { path: { id }, header },
          body: { text },
        }),
      ),
    changes: [['dossiers', id]],
    onDone,
  });
