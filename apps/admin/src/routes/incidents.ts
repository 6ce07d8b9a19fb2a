import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const incidentsSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['status', 'unitId', 'no']),
});

const incidentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/incidents',
  validateSearch: incidentsSearch,
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/incidents-screen'),
    'IncidentsScreen',
  ),
});

export const incidentRoutes = [incidentsRoute] as const;
