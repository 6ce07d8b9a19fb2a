import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace } from '../ui/use-list-state';
import { signedInRoute } from './access';

const draftListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake',
  validateSearch: (search: Record<string, unknown>) => listPlace(search),
  component: lazyRouteComponent(
    () => import('../features/dossier-intake/draft-list-screen'),
    'DraftListScreen',
  ),
});

const waitingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/online',
  validateSearch: (search: Record<string, unknown>) => listPlace(search),
  component: lazyRouteComponent(
    () => import('../features/dossier-intake/waiting-screen'),
    'WaitingScreen',
  ),
});

const waitingIntakeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/online/$id',
  component: lazyRouteComponent(
    () => import('../features/dossier-intake/waiting-intake'),
    'WaitingIntakeScreen',
  ),
});

const intakeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/$draftId',
  component: lazyRouteComponent(
    () => import('../features/dossier-intake/intake-screen'),
    'IntakeScreen',
  ),
});

const batchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/$draftId/batch',
  component: lazyRouteComponent(
    () => import('../features/dossier-intake/intake-screen'),
    'BatchScreen',
  ),
});

export const intakeRoutes = [
  draftListRoute,
  waitingRoute,
  waitingIntakeRoute,
  intakeRoute,
  batchRoute,
] as const;
