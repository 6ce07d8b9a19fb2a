/**
 * Who may call what, written by hand from the table of roles and rights of the office (the law on
 * one-stop counters and the transfer decisions), not read back from the code. A letter per role:
 * P postal clerk, C civil clerk, H head of desk, S specialist, L leader, B courier,
 * K post supervisor, T procedure control, A auditor, Q administrator, I the demonstration's client.
 */
export const signInOfRole = {
  P: 'buudien',
  C: 'motcua',
  H: 'truongbophan',
  S: 'thuly',
  L: 'lanhdao',
  B: 'buuta',
  K: 'ksbuudien',
  T: 'kstthc',
  A: 'thanhtra',
  Q: 'quantri',
} as const;

export type RoleLetter = keyof typeof signInOfRole | 'I';

const anybody = 'anybody';
const signedIn = 'PCHSLBKTAQI';
const openingDossiers = 'PCHSLTAI';

export const expectedAccess: Readonly<Record<string, string>> = {
  // The public: status, catalogue, the date a limit gives, rating, signing in.
  getHealth: anybody,
  signIn: anybody,
  issueToken: anybody,
  trackDossier: anybody,
  rateDossier: anybody,
  previewAppointment: anybody,
  listProcedures: anybody,
  getProcedure: anybody,
  listProcedureVersions: anybody,
  getProcedureVersion: anybody,
  listCompetentUnits: anybody,
  getGuidance: anybody,
  printGuidance: anybody,
  // One's own session.
  getMe: signedIn,
  signOut: signedIn,
  listSessions: signedIn,
  revokeSession: signedIn,
  // Guide and pre-check.
  openDraft: 'PCH',
  listDrafts: 'PCH',
  getDraft: 'PCH',
  saveDraft: 'PCH',
  discardDraft: 'PCH',
  checkIntake: 'PCH',
  // Receive; the gate of the transfer scope comes after the right.
  openDossier: 'PCH',
  // Open dossier content: own, unit, assigned, or with a reason.
  listDossiers: openingDossiers,
  getDossier: openingDossiers,
  getDossierJournal: openingDossiers,
  getDossierCustody: openingDossiers,
  listDocuments: openingDossiers,
  getDocument: openingDossiers,
  printForm: openingDossiers,
  actOnDossier: 'PCHSL',
  // Digitise, and for the leader the signed result.
  addDocument: 'PCHSL',
  removeDocument: 'PCHSL',
  // Reports: own, unit, Post side, all; not the administrator.
  getSummaryReport: 'PCHSLBKTAI',
  exportSummaryReport: 'PCHSLBKTAI',
  getOwnDay: 'PCHSLBKTAI',
  listSummaryDossiers: openingDossiers,
  // Audit log.
  listJournal: 'HTAQ',
  getJournalRow: 'HTAQ',
  verifyJournal: 'HTAQ',
  listSeals: 'HTAQ',
  getSealKey: 'HTAQ',
  // Units are named by everybody who must choose a competent one.
  listUnits: 'PCHSLKTAQI',
  getUnit: 'PCHSLKTAQI',
  listCounters: 'PCHSLKTAQI',
  createUnit: 'Q',
  changeUnit: 'Q',
  openCounter: 'Q',
  changeCounter: 'Q',
  // Calendar, people, roles.
  listStaff: 'AQ',
  getStaff: 'AQ',
  listRoles: 'AQ',
  getCalendar: 'AQ',
  employStaff: 'Q',
  changeStaff: 'Q',
  grantAssignment: 'Q',
  endAssignment: 'Q',
  resetPassword: 'Q',
  signOutStaff: 'Q',
  // Scope of the transfer to the Post.
  listTransferScopes: 'PCHLKTA',
  openTransferScope: 'HT',
  endTransferScope: 'HT',
  // API keys.
  listApiClients: 'AQ',
  registerApiClient: 'Q',
  rotateClientSecret: 'Q',
  revokeApiClient: 'Q',
  // Carriage: the Post's people and both counters; the auditor reads.
  listConsignments: 'PCHBKAI',
  getConsignment: 'PCHBKAI',
  printConsignmentSlip: 'PCHBKAI',
  registerConsignment: 'PC',
  actOnConsignment: 'PCBK',
  listManifests: 'PCHBKAI',
  getManifest: 'PCHBKAI',
  printHandOverMinutes: 'PCHBKAI',
  // Bags are made by the Post's dispatcher; both ends sign them.
  openManifest: 'K',
  actOnManifest: 'PCBK',
  listIncidents: 'PCHBKA',
  getIncident: 'PCHBKA',
  reportIncident: 'PCBK',
  getTodaysRound: 'B',
  listCouriers: 'PCHBKAI',
};
