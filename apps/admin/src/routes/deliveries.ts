import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const deliveriesSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, [
    'status',
    'kind',
    'courierId',
    'unitId',
    'overdue',
    'q',
    'do',
    'dossier',
  ]),
});

const deliveriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/deliveries',
  validateSearch: deliveriesSearch,
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/deliveries-screen'),
    'DeliveriesScreen',
  ),
});

const consignmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/deliveries/$no',
  validateSearch: (search: Record<string, unknown>) => textParameters(search, ['do']),
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/consignment-screen'),
    'ConsignmentScreen',
  ),
});

const manifestsSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['status', 'unitId', 'do']),
});

const manifestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/manifests',
  validateSearch: manifestsSearch,
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/manifests-screen'),
    'ManifestsScreen',
  ),
});

const manifestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/manifests/$no',
  validateSearch: (search: Record<string, unknown>) => textParameters(search, ['do']),
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/manifest-screen'),
    'ManifestScreen',
  ),
});

const handOverRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/manifests/$no/hand-over',
  component: lazyRouteComponent(
    () => import('../features/courier-delivery/hand-over-screen'),
    'HandOverScreen',
  ),
});

export const deliveryRoutes = [
  deliveriesRoute,
  consignmentRoute,
  manifestsRoute,
  manifestRoute,
  handOverRoute,
] as const;
