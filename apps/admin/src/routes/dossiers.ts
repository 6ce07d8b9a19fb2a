import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dossierPlace } from '../features/dossiers/dossier-place';
import { filterKeys, viewKeys, type FilterTexts } from '../features/dossiers/dossier-filter';
import { listPlace, textParameters, type ListPlace } from '../ui/use-list-state';
import { signedInRoute } from './access';

const dossierListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers',
  validateSearch: (search: Record<string, unknown>): ListPlace & FilterTexts => ({
    ...listPlace(search),
    ...textParameters(search, [...filterKeys, ...viewKeys]),
  }),
  component: lazyRouteComponent(
    () => import('../features/dossiers/dossier-list-screen'),
    'DossierListScreen',
  ),
});

const dossierRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers/$id',
  validateSearch: dossierPlace,
  component: lazyRouteComponent(
    () => import('../features/dossiers/dossier-screen'),
    'DossierScreen',
  ),
});

export const dossierRoutes = [dossierListRoute, dossierRoute] as const;
