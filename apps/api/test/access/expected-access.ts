import { expectedCarriageAccess } from './expected-carriage-access';
import { expectedMoneyAccess } from './expected-money-access';
import { expectedOfficeAccess } from './expected-office-access';
import { expectedPaperAccess } from './expected-paper-access';
import { anybody, openingDossiers, signedIn } from './role-letters';

/**
 * Who may call what, written by hand from the table of roles and rights of the office (the law on
 * one-stop counters and the transfer decisions), not read back from the code; a letter per role.
 */
export const expectedAccess: Readonly<Record<string, string>> = {
  // The public: status, catalogue, the date a limit gives, rating, signing in.
  getHealth: anybody,
  signIn: anybody,
  issueToken: anybody,
  trackDossier: anybody,
  compareFile: anybody,
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
  changeOwnPassword: signedIn,
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
  listCommunes: 'PCH',
  listReusablePapers: 'PCH',
  // Receive; the gate of the transfer scope comes after the right.
  openDossier: 'PCH',
  // The person behind a dossier is part of its content; people are looked up where one receives.
  getPerson: openingDossiers,
  viewPersonalData: openingDossiers,
  listPossibleDuplicates: openingDossiers,
  lookUpPerson: 'PCH',
  decideDuplicate: 'PCH',
  // Everybody who reads dossiers keeps views; sharing them is checked inside.
  listSavedViews: openingDossiers,
  saveView: openingDossiers,
  changeView: openingDossiers,
  removeView: openingDossiers,
  // The box answers each group by its own right: whoever may read one of them asks.
  searchEverything: 'PCHSLBKTAI',
  // Open dossier content: own, unit, assigned, or with a reason.
  listDossiers: openingDossiers,
  getDossier: openingDossiers,
  getDossierJournal: openingDossiers,
  getDossierCustody: openingDossiers,
  drawBarcode: openingDossiers,
  printRatingSlip: openingDossiers,
  // Transfer and acknowledge; whose turn it is depends on who holds the paper.
  actOnPaper: 'PCHS',
  listHolds: openingDossiers,
  printForm: openingDossiers,
  actOnDossier: 'PCHSL',
  // Whoever writes one of the letters; which letter now is the answer of its act.
  previewLetter: 'PCHL',
  // Time: whose it was; who waits for another system says so; errors after hand-back.
  getDossierClock: openingDossiers,
  beginOutsideWait: 'PCHS',
  endOutsideWait: 'PCHS',
  // Whoever may be blamed answers; whoever leads settles it, never one's own.
  fileLatenessDispute: 'PCHS',
  listLatenessDisputes: 'PCHSLI',
  getLatenessDispute: openingDossiers,
  getLatenessProof: openingDossiers,
  printLatenessProof: openingDossiers,
  listDossierDisputes: openingDossiers,
  settleLatenessDispute: 'HL',
  openCorrection: 'PCH',
  listNotifications: signedIn,
  readNotification: signedIn,
  // Reasons and stage deadlines are read by whoever acts and set by procedure control.
  listActReasons: 'PCHSLTAI',
  listActReasonChanges: 'PCHSLTAI',
  setActReason: 'T',
  listStageDeadlines: 'PCHSLTAI',
  listStageDeadlineChanges: 'PCHSLTAI',
  setStageDeadline: 'T',
  listSettings: 'PCHSLTAI',
  setSetting: 'T',
  withdrawSetting: 'T',
  listSettingProposals: 'PCHSLTAI',
  proposeSetting: 'T',
  proposeSettingWithdrawal: 'T',
  actOnSettingProposal: 'T',
  // Work in hand: whoever leads assigns, whoever processes takes over and gives back.
  changeClaim: 'HSL',
  listWorkLoads: 'HSL',
  listWorkQueues: 'PCHSLI',
  getWorkCalendar: 'PCHSLI',
  getWorkLoad: 'HSL',
  handOverWork: 'HL',
  actOnManyDossiers: 'PCHSL',
  // The number a ministry's system gave it is written down by whoever works there.
  recordOutsideNumber: 'S',
  removeOutsideNumber: 'S',
  // Many at once, like one at a time.
  receiveBatch: 'PCH',
  getBatch: 'PCH',
  printManyForms: 'PCHSLI',
  // Notes among colleagues, messages to applicants, opinions of other units.
  listNotes: openingDossiers,
  writeNote: 'PCHSL',
  listMessages: openingDossiers,
  writeMessage: 'PCHSL',
  listMessageTemplates: 'PCHSLT',
  listMessageTemplateChanges: 'T',
  writeMessageTemplate: 'T',
  listOpinions: openingDossiers,
  askOpinion: 'SL',
  withdrawOpinion: 'SL',
  answerOpinion: 'HSL',
  attachToAnswer: 'HSL',
  getOpinionPaper: 'HSL',
  listOpenOpinions: 'HSL',
  // Reports: own, unit, Post side, all; not the administrator.
  getSummaryReport: 'PCHSLBKTAI',
  exportSummaryReport: 'PCHSLBKTAI',
  printSummaryReport: 'PCHSLBKTAI',
  getOwnDay: 'PCHSLBKTAI',
  // Who sits where is for whoever leads a desk.
  getDesk: 'HL',
  // What went wrong lately is a warning to whoever receives now.
  listReturnedPapers: 'PCH',
  listSummaryDossiers: openingDossiers,
  // A row stands with what it is about.
  ...expectedMoneyAccess,
  ...expectedPaperAccess,
  ...expectedOfficeAccess,
  ...expectedCarriageAccess,
};
