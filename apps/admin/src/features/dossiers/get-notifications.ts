import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Notice = components['schemas']['NotificationResponse'];

const shownNotices = 5;
const askAgainMs = 60_000;

/** The newest warnings I have not seen. */
export const unreadNoticesQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: () =>
    read(
      api.GET('/api/v1/notifications', {
        params: { query: { unread: true, limit: shownNotices } },
      }),
    ),
  refetchInterval: askAgainMs,
});
