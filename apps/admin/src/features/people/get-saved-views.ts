import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type SavedView = components['schemas']['SavedViewResponse'];
export type ViewRequest = components['schemas']['SaveViewRequest'];
export type ViewColumn = ViewRequest['columns'][number];

export const savedViewsQuery = queryOptions({
  queryKey: ['savedViews'],
  queryFn: async () => (await read(api.GET('/api/v1/saved-views'))).items,
  staleTime: 60_000,
});

const changes = [['savedViews']] as const;

/** A new view, or the one that is changed. */
export const useSaveView = (view: SavedView | undefined, onDone: (saved: SavedView) => void) =>
  useCommand<ViewRequest, SavedView>({
    send: (body, header) =>
      view
        ? read(
            api.PUT('/api/v1/saved-views/{id}', {
              params: {
                path: { id: view.id },
                header: { 'If-Match': `"${view.version}"` },
              },
              body,
            }),
          )
        : read(api.POST('/api/v1/saved-views', { params: { header }, body })),
    changes,
    onDone,
  });

export const useRemoveView = (view: SavedView, onDone: () => void) =>
  useCommand<void, void>({
    send: async () => {
      const params = { path: { id: view.id }, header: { 'If-Match': `"${view.version}"` } };
      await api.DELETE('/api/v1/saved-views/{id}', { params });
    },
    changes,
    onDone,
  });
