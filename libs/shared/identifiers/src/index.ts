export {
  canNumberDossiers,
  convertOldAgencyCode,
  isAgencyCode,
  isWithinAgency,
  normaliseAgencyCode,
  parentAgencyCode,
  parseAgencyCode,
} from './agency-code';
export type { AgencyCode, AgencyCodeFault } from './agency-code';
export { birthProvinces } from './birth-provinces';
export { hasLostMarks, parseCitizenCard } from './citizen-card';
export type { CitizenCard, CitizenCardFault } from './citizen-card';
export {
  DossierCodeRefused,
  formatDossierCode,
  isDossierCode,
  normaliseDossierCode,
  parseDossierCode,
  usualDossierCodeGrammar,
} from './dossier-code';
export type {
  DossierCode,
  DossierCodeFault,
  DossierCodeForm,
  DossierCodeGrammar,
  DossierCodeRefusal,
} from './dossier-code';
export {
  formatManifestNumber,
  isManifestNumber,
  isSealNumber,
  isTrackingSecret,
  makeTrackingSecret,
  normaliseOwnCode,
  OWN_ALPHABET,
  parseManifestNumber,
  parseSealNumber,
  parseTrackingSecret,
} from './own-codes';
export type { ManifestNumberFault, SealNumberFault, TrackingSecretFault } from './own-codes';
export {
  crossCheckPersonalId,
  isOldPersonalId,
  isPersonalId,
  parseOldPersonalId,
  parsePersonalId,
} from './personal-id';
export type {
  BirthPlace,
  DeclaredPerson,
  OldPersonalIdFault,
  PersonalId,
  PersonalIdFault,
  PersonalIdWarning,
  Sex,
} from './personal-id';
export { formatPhone, isPhone, normalisePhone, parsePhone } from './phone';
export type { Phone, PhoneFault } from './phone';
export { hotlinePrefixes, landlinePrefix, mobilePrefixes } from './phone-prefixes';
export { isPostalCode, parsePostalCode } from './postal-code';
export type { PostalCodeFault } from './postal-code';
export { addressLine, presentCommuneForm, presentProvinces } from './present-address';
export type { PresentPlace, PresentProvince } from './present-address';
export { isProcedureCode, normaliseProcedureCode, parseProcedureCode } from './procedure-code';
export type { ProcedureCode, ProcedureCodeFault } from './procedure-code';
export type { Reading } from './reading';
export { formatS10, isS10, normaliseS10, parseS10, s10CheckDigit, S10Refused } from './s10';
export type { S10, S10Fault } from './s10';
export { classifyScan, repairScan, trackingAddressOf } from './scan';
export type { ClassifiedScan, CodeGrammar, RepairedScan, TrackingAddress } from './scan';
export { isTaxNumber, normaliseTaxNumber, parseTaxNumber } from './tax-number';
export type { TaxNumber, TaxNumberFault } from './tax-number';
export { normaliseText, refusedCharacters, searchText } from './text';
export type { RefusedCharacter } from './text';
