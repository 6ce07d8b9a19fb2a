import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Providers } from '../app/providers';
import { createQueryClient } from '../app/query-client';
import { startTranslation, type Language } from '../i18n';

interface ScreenOptions {
  /** Address of the screen, with its search parameters. */
  path?: string;
  /** Paths that links of the screen lead to. */
  routes?: readonly string[];
  language?: Language;
}

export interface RenderedScreen extends RenderResult {
  user: UserEvent;
  /** Where the router is now. */
  address: () => string;
}

/** A screen with everything around it that the application gives it, except the frame. */
export async function renderScreen(
  screen: ReactElement,
  { path = '/', routes = [], language = 'vi' }: ScreenOptions = {},
): Promise<RenderedScreen> {
  const root = createRootRoute();
  const [pathname = '/'] = path.split('?');
  const shown = createRoute({
    getParentRoute: () => root,
    path: pathname,
    component: () => screen,
  });
  const others = routes
    .filter((other) => other !== pathname)
    .map((other) =>
      createRoute({ getParentRoute: () => root, path: other, component: () => other }),
    );
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createRouter({ routeTree: root.addChildren([shown, ...others]), history });
  await router.load();
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const result = render(
    <Providers queryClient={queryClient} translation={startTranslation(language)}>
      <RouterProvider router={router as never} />
    </Providers>,
  );
  return {
    ...result,
    user: userEvent.setup({ delay: null }),
    address: () => router.state.location.href,
  };
}
