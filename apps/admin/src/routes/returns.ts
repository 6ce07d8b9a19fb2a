import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const returnsSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['tab', 'code']),
});

const returnsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/returns',
  validateSearch: returnsSearch,
  component: lazyRouteComponent(
    () => import('../features/returns/returns-screen'),
    'ReturnsScreen',
  ),
});

export const returnsRoutes = [returnsRoute] as const;
