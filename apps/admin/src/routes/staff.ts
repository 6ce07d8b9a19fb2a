import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/staff',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listPlace(search),
    ...textParameters(search, ['q', 'unitId', 'person', 'do', 'assignment']),
  }),
  component: lazyRouteComponent(
    () => import('../features/organisation/staff-screen'),
    'StaffScreen',
  ),
});

const rolesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/roles',
  component: lazyRouteComponent(
    () => import('../features/organisation/roles-screen'),
    'RolesScreen',
  ),
});

const mySessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-sessions',
  validateSearch: (search: Record<string, unknown>) => textParameters(search, ['do']),
  component: lazyRouteComponent(
    () => import('../features/organisation/my-sessions-screen'),
    'MySessionsScreen',
  ),
});

export const staffRoutes = [staffRoute, rolesRoute, mySessionsRoute] as const;
