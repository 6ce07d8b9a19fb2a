import accessEn from './en/access.json';
import catalogueEn from './en/catalogue.json';
import organisationEn from './en/organisation.json';
import journalEn from './en/journal.json';
import reportsEn from './en/reports.json';
import integrationEn from './en/integration.json';
import commonEn from './en/common.json';
import dossiersEn from './en/dossiers.json';
import guidanceEn from './en/guidance.json';
import homeEn from './en/home.json';
import intakeEn from './en/intake.json';
import courierEn from './en/courier.json';
import processingEn from './en/processing.json';
import returnsEn from './en/returns.json';
import kitEn from './en/kit.json';
import problemEn from './en/problem.json';
import statusEn from './en/status.json';
import accessVi from './vi/access.json';
import catalogueVi from './vi/catalogue.json';
import organisationVi from './vi/organisation.json';
import journalVi from './vi/journal.json';
import reportsVi from './vi/reports.json';
import integrationVi from './vi/integration.json';
import commonVi from './vi/common.json';
import dossiersVi from './vi/dossiers.json';
import guidanceVi from './vi/guidance.json';
import homeVi from './vi/home.json';
import intakeVi from './vi/intake.json';
import courierVi from './vi/courier.json';
import processingVi from './vi/processing.json';
import returnsVi from './vi/returns.json';
import kitVi from './vi/kit.json';
import problemVi from './vi/problem.json';
import statusVi from './vi/status.json';

/** One file a module; the top-level keys of all files together make the keys of `t()`. */
export const modules = {
  vi: [
    accessVi,
    commonVi,
    dossiersVi,
    guidanceVi,
    homeVi,
    intakeVi,
    courierVi,
    processingVi,
    returnsVi,
    kitVi,
    problemVi,
    statusVi,
    catalogueVi,
    organisationVi,
    journalVi,
    reportsVi,
    integrationVi,
  ],
  en: [
    accessEn,
    commonEn,
    dossiersEn,
    guidanceEn,
    homeEn,
    intakeEn,
    courierEn,
    processingEn,
    returnsEn,
    kitEn,
    problemEn,
    statusEn,
    catalogueEn,
    organisationEn,
    journalEn,
    reportsEn,
    integrationEn,
  ],
};
