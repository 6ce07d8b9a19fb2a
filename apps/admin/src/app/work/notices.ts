import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';

export type Notice = components['schemas']['NotificationResponse'];

const shownNotices = 20;
const askAgainMs = 60_000;

const noticesQuery = (unread: boolean) =>
  queryOptions({
    queryKey: ['notifications', unread ? 'unread' : 'all'],
    queryFn: () =>
      read(
        api.GET('/api/v1/notifications', { params: { query: { unread, limit: shownNotices } } }),
      ),
    refetchInterval: askAgainMs,
  });

/** The newest warnings that nobody of my office has seen. */
export const unreadNoticesQuery = noticesQuery(true);

/** Also those that were seen or settled, and by whom. */
export const allNoticesQuery = noticesQuery(false);
