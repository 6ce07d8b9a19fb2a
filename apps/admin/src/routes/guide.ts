import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const guideRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/guide',
  validateSearch: (search: Record<string, unknown>) => textParameters(search, ['q', 'case']),
  component: lazyRouteComponent(
    () => import('../features/guidance/guidance-screen'),
    'GuidanceScreen',
  ),
});

/** The screen above shows the answer too, so that the question box stays while answers change. */
const guidedProcedureRoute = createRoute({
  getParentRoute: () => guideRoute,
  path: '/$code',
});

export const guideRoutes = [guideRoute.addChildren([guidedProcedureRoute])] as const;
