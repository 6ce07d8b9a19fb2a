import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { signedInRoute, signInRoute, startRoute } from '../routes/access';
import { digitisationRoutes } from '../routes/digitisation';
import { dossierRoutes } from '../routes/dossiers';
import { formRoutes } from '../routes/forms';
import { guideRoutes } from '../routes/guide';
import { homeRoutes } from '../routes/home';
import { intakeRoutes } from '../routes/intake';
import { cashRoutes } from '../routes/cash';
import { calendarRoutes } from '../routes/calendar';
import { integrationRoutes } from '../routes/integration';
import { journalRoutes } from '../routes/journal';
import { organisationRoutes } from '../routes/organisation';
import { procedureRoutes } from '../routes/procedures';
import { reportRoutes } from '../routes/reports';
import { disputeRoutes } from '../routes/lateness-disputes';
import { settingsRoutes } from '../routes/settings';
import { signingRoutes } from '../routes/signing';
import { staffRoutes } from '../routes/staff';
import { deliveryRoutes } from '../routes/deliveries';
import { incidentRoutes } from '../routes/incidents';
import { processingRoutes } from '../routes/processing';
import { retentionRoutes } from '../routes/retention';
import { returnsRoutes } from '../routes/returns';
import { roundRoutes } from '../routes/round';
import { rootRoute } from '../routes/root';
import { peopleRoutes } from '../routes/people';
import { searchRoutes } from '../routes/search';
import { FailedScreen } from './shell/failed-screen';

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    startRoute,
    ...homeRoutes,
    ...intakeRoutes,
    ...guideRoutes,
    ...dossierRoutes,
    ...digitisationRoutes,
    ...signingRoutes,
    ...peopleRoutes,
    ...searchRoutes,
    ...roundRoutes,
    ...retentionRoutes,
    ...returnsRoutes,
    ...cashRoutes,
    ...processingRoutes,
    ...incidentRoutes,
    ...deliveryRoutes,
    ...staffRoutes,
    ...reportRoutes,
    ...procedureRoutes,
    ...formRoutes,
    ...organisationRoutes,
    ...journalRoutes,
    ...integrationRoutes,
    ...calendarRoutes,
    ...disputeRoutes,
    ...settingsRoutes,
  ]),
]);

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: false,
    defaultPendingMs: 300,
    defaultErrorComponent: FailedScreen,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
