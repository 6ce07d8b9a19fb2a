import { Platform1795300000001 } from './migrations/0001-platform';
import { OrganisationAccess1795300000002 } from './migrations/0002-organisation-access';
import { ProcedureCatalogue1795300000003 } from './migrations/0003-procedure-catalogue';
import { Dossier1795300000004 } from './migrations/0004-dossier';
import { CourierReporting1795300000005 } from './migrations/0005-courier-reporting';

export const migrations = [
  Platform1795300000001,
  OrganisationAccess1795300000002,
  ProcedureCatalogue1795300000003,
  Dossier1795300000004,
  CourierReporting1795300000005,
];
