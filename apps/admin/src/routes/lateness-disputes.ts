import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ListPlace, listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

type DisputesSearch = ListPlace & Partial<Record<'state' | 'id' | 'do', string>>;

function disputesSearch(search: Record<string, unknown>): DisputesSearch {
  return { ...listPlace(search), ...textParameters(search, ['state', 'id', 'do']) };
}

const disputesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lateness-disputes',
  validateSearch: disputesSearch,
  component: lazyRouteComponent(
    () => import('../features/lateness-disputes/disputes-screen'),
    'DisputesScreen',
  ),
});

export const disputeRoutes = [disputesRoute] as const;
