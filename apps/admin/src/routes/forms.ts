import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const formsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/forms',
  component: lazyRouteComponent(() => import('../features/forms/forms-screen'), 'FormsScreen'),
});

const formRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/forms/$form',
  validateSearch: (search: Record<string, unknown>) =>
    textParameters(search, ['version', 'compare']),
  component: lazyRouteComponent(() => import('../features/forms/form-screen'), 'FormScreen'),
});

const registerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports/register',
  validateSearch: (search: Record<string, unknown>) =>
    textParameters(search, ['year', 'unitId', 'from']),
  component: lazyRouteComponent(
    () => import('../features/register/register-screen'),
    'RegisterScreen',
  ),
});

export const formRoutes = [formsRoute, formRoute, registerRoute] as const;
