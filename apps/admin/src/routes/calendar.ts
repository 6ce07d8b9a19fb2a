import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>) => textParameters(search, ['year', 'unitId']),
  component: lazyRouteComponent(
    () => import('../features/organisation/calendar-screen'),
    'CalendarScreen',
  ),
});

export const calendarRoutes = [calendarRoute] as const;
