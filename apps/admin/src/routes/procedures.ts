import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const proceduresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/procedures',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listPlace(search),
    ...textParameters(search, ['q', 'field', 'level', 'channel']),
  }),
  component: lazyRouteComponent(
    () => import('../features/procedure-catalogue/procedures-screen'),
    'ProceduresScreen',
  ),
});

const procedureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/procedures/$code',
  validateSearch: (search: Record<string, unknown>) =>
    textParameters(search, ['version', 'tab', 'case']),
  component: lazyRouteComponent(
    () => import('../features/procedure-catalogue/procedure-screen'),
    'ProcedureScreen',
  ),
});

export const procedureRoutes = [proceduresRoute, procedureRoute] as const;
