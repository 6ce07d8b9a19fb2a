import accessEn from './en/access.json';
import commonEn from './en/common.json';
import dossiersEn from './en/dossiers.json';
import homeEn from './en/home.json';
import intakeEn from './en/intake.json';
import kitEn from './en/kit.json';
import problemEn from './en/problem.json';
import statusEn from './en/status.json';
import accessVi from './vi/access.json';
import commonVi from './vi/common.json';
import dossiersVi from './vi/dossiers.json';
import homeVi from './vi/home.json';
import intakeVi from './vi/intake.json';
import kitVi from './vi/kit.json';
import problemVi from './vi/problem.json';
import statusVi from './vi/status.json';

/** One file a module; the top-level keys of all files together make the keys of `t()`. */
export const modules = {
  vi: [accessVi, commonVi, dossiersVi, homeVi, intakeVi, kitVi, problemVi, statusVi],
  en: [accessEn, commonEn, dossiersEn, homeEn, intakeEn, kitEn, problemEn, statusEn],
};
