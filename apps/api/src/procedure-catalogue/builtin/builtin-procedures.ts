import type { ProcedureContent } from '@motcua/catalogue-domain';
import adoption from './adoption.json';
import certification from './certification.json';
import civilStatusRecords from './civil-status-records.json';
import civilStatus from './civil-status.json';
import civilStatusForeign from './civil-status-foreign.json';
import civilStatusOther from './civil-status-other.json';
import construction from './construction.json';
import employmentAndEducation from './employment-and-education.json';
import enterprise from './enterprise.json';
import householdBusiness from './household-business.json';
import identity from './identity.json';
import judicial from './judicial.json';
import land from './land.json';
import landChanges from './land-changes.json';
import mediation from './mediation.json';
import povertyAndMerit from './poverty-and-merit.json';
import residence from './residence.json';
import socialInsurance from './social-insurance.json';
import socialProtection from './social-protection.json';
import vehicles from './vehicles.json';

/**
 * Everyday procedures that come with Motcua, so that a counter works on the first day. Written from
 * published facts; what is not certain carries its mark and its doubt (docs/catalogue.md).
 */
export const builtinProcedures = [
  ...adoption,
  ...certification,
  ...civilStatus,
  ...civilStatusRecords,
  ...civilStatusForeign,
  ...civilStatusOther,
  ...construction,
  ...employmentAndEducation,
  ...enterprise,
  ...householdBusiness,
  ...identity,
  ...judicial,
  ...land,
  ...landChanges,
  ...mediation,
  ...povertyAndMerit,
  ...residence,
  ...socialInsurance,
  ...socialProtection,
  ...vehicles,
] as ProcedureContent[];
