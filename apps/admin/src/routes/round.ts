import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './access';

const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-round',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/round-screen'),
    'RoundScreen',
  ),
});

const scanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-round/scan',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/round-scan-screen'),
    'RoundScanScreen',
  ),
});

const stopRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-round/$stop',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/stop-screen'),
    'StopScreen',
  ),
});

const collectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-round/$stop/collect',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/collect-screen'),
    'CollectScreen',
  ),
});

const proofRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-round/$stop/proof',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/proof-screen'),
    'ProofScreen',
  ),
});

const failedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-round/$stop/failed',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/failed-attempt-screen'),
    'FailedAttemptScreen',
  ),
});

export const roundRoutes = [
  roundRoute,
  scanRoute,
  stopRoute,
  collectRoute,
  proofRoute,
  failedRoute,
] as const;
