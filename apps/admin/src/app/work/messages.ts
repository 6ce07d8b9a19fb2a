import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';
import { useCommand } from '../use-command';

export type Message = components['schemas']['MessageResponse'];
export type Messages = components['schemas']['MessagesResponse'];
type MessageRequest = components['schemas']['WriteMessageRequest'];

export const messagesQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'messages', reason ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/dossiers/{id}/messages', { params: { path: { id }, query: { reason } } }),
      ),
  });

export const useWriteMessage = (id: string, onDone: () => void) =>
  useCommand<MessageRequest, Message>({
    send: (body, header) =>
      read(api.POST('/api/v1/dossiers/{id}/messages', { params: { path: { id }, header }, body })),
    changes: [['dossiers', id]],
    onDone,
  });
