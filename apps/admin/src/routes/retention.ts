import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ListPlace, listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

type RetentionSearch = ListPlace & Partial<Record<'tab' | 'id' | 'do', string>>;

function retentionSearch(search: Record<string, unknown>): RetentionSearch {
  return { ...listPlace(search), ...textParameters(search, ['tab', 'id', 'do']) };
}

const retentionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/retention',
  validateSearch: retentionSearch,
  component: lazyRouteComponent(
    () => import('../features/retention/retention-screen'),
    'RetentionScreen',
  ),
});

export const retentionRoutes = [retentionRoute] as const;
