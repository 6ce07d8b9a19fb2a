import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: (search: Record<string, unknown>) =>
    textParameters(search, ['on', 'unit', 'q', 'do']),
  component: lazyRouteComponent(
    () => import('../features/organisation/organisation-screen'),
    'OrganisationScreen',
  ),
});

export const organisationRoutes = [organisationRoute] as const;
