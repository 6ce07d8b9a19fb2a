import accessEn from './en/access.json';
import catalogueEn from './en/catalogue.json';
import organisationEn from './en/organisation.json';
import journalEn from './en/journal.json';
import reportsEn from './en/reports.json';
import integrationEn from './en/integration.json';
import formsEn from './en/forms.json';
import registerEn from './en/register.json';
import cashEn from './en/cash.json';
import commonEn from './en/common.json';
import digitisationEn from './en/digitisation.json';
import dossiersEn from './en/dossiers.json';
import guidanceEn from './en/guidance.json';
import homeEn from './en/home.json';
import intakeEn from './en/intake.json';
import courierEn from './en/courier.json';
import processingEn from './en/processing.json';
import returnsEn from './en/returns.json';
import keepingEn from './en/keeping.json';
import kitEn from './en/kit.json';
import peopleEn from './en/people.json';
import problemEn from './en/problem.json';
import statusEn from './en/status.json';
import settingsEn from './en/settings.json';
import disputesEn from './en/disputes.json';
import workEn from './en/work.json';
import accessVi from './vi/access.json';
import catalogueVi from './vi/catalogue.json';
import organisationVi from './vi/organisation.json';
import journalVi from './vi/journal.json';
import reportsVi from './vi/reports.json';
import integrationVi from './vi/integration.json';
import formsVi from './vi/forms.json';
import registerVi from './vi/register.json';
import cashVi from './vi/cash.json';
import commonVi from './vi/common.json';
import digitisationVi from './vi/digitisation.json';
import dossiersVi from './vi/dossiers.json';
import guidanceVi from './vi/guidance.json';
import homeVi from './vi/home.json';
import intakeVi from './vi/intake.json';
import courierVi from './vi/courier.json';
import processingVi from './vi/processing.json';
import returnsVi from './vi/returns.json';
import keepingVi from './vi/keeping.json';
import kitVi from './vi/kit.json';
import peopleVi from './vi/people.json';
import problemVi from './vi/problem.json';
import statusVi from './vi/status.json';
import settingsVi from './vi/settings.json';
import disputesVi from './vi/disputes.json';
import workVi from './vi/work.json';

/** One file a module; the top-level keys of all files together make the keys of `t()`. */
export const modules = {
  vi: [
    accessVi,
    cashVi,
    commonVi,
    digitisationVi,
    dossiersVi,
    guidanceVi,
    homeVi,
    intakeVi,
    courierVi,
    processingVi,
    returnsVi,
    keepingVi,
    kitVi,
    peopleVi,
    problemVi,
    statusVi,
    catalogueVi,
    organisationVi,
    journalVi,
    reportsVi,
    integrationVi,
    formsVi,
    registerVi,
    settingsVi,
    disputesVi,
    workVi,
  ],
  en: [
    accessEn,
    cashEn,
    commonEn,
    digitisationEn,
    dossiersEn,
    guidanceEn,
    homeEn,
    intakeEn,
    courierEn,
    processingEn,
    returnsEn,
    keepingEn,
    kitEn,
    peopleEn,
    problemEn,
    statusEn,
    catalogueEn,
    organisationEn,
    journalEn,
    reportsEn,
    integrationEn,
    formsEn,
    registerEn,
    settingsEn,
    disputesEn,
    workEn,
  ],
};
