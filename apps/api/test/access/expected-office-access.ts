/** The office itself: its journal, units, people, calendar, scope and API keys. */
export const expectedOfficeAccess: Readonly<Record<string, string>> = {
  // Audit log.
  listJournal: 'HTAQ',
  getJournalRow: 'HTAQ',
  verifyJournal: 'HTAQ',
  listSeals: 'HTAQ',
  listParkedEvents: 'HTAQ',
  retryParkedEvent: 'Q',
  getSealKey: 'HTAQ',
  // Units are named by everybody who must choose a competent one.
  listUnits: 'PCHSLKTAQI',
  getUnit: 'PCHSLKTAQI',
  listCounters: 'PCHSLKTAQI',
  createUnit: 'Q',
  changeUnit: 'Q',
  endUnit: 'Q',
  openCounter: 'Q',
  changeCounter: 'Q',
  // Calendar, people, roles.
  listStaff: 'AQ',
  getStaff: 'AQ',
  listRoles: 'AQ',
  getCalendar: 'AQ',
  listCalendarDrafts: 'AQ',
  draftCalendar: 'Q',
  saveCalendarDraft: 'Q',
  settleCalendarDraft: 'Q',
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
};
