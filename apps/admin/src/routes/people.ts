import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters, type ListPlace } from '../ui/use-list-state';
import { signedInRoute } from './access';

const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/$id',
  validateSearch: (search: Record<string, unknown>): ListPlace & { reason?: string } => ({
    ...listPlace(search),
    ...textParameters(search, ['reason']),
  }),
  component: lazyRouteComponent(() => import('../features/people/person-screen'), 'PersonScreen'),
});

export const peopleRoutes = [personRoute] as const;
