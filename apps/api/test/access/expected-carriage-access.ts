/** What the Post carries. */
export const expectedCarriageAccess: Readonly<Record<string, string>> = {
  // Carriage: the Post's people and both counters; the auditor reads.
  listConsignments: 'PCHBKAI',
  getConsignment: 'PCHBKAI',
  printConsignmentSlip: 'PCHBKAI',
  getDeliveryProof: 'PCHBKA',
  registerConsignment: 'PC',
  actOnConsignment: 'PCBK',
  listManifests: 'PCHBKAI',
  getManifest: 'PCHBKAI',
  printHandOverMinutes: 'PCHBKAI',
  getPostage: 'PCH',
  // Bags are made by the Post's dispatcher; both ends sign them.
  openManifest: 'K',
  actOnManifest: 'PCBK',
  listIncidents: 'PCHBKA',
  getIncident: 'PCHBKA',
  reportIncident: 'PCBK',
  // A result is written by whoever reports; a second person of the desk or the Post closes.
  actOnIncident: 'PCHBK',
  getTodaysRound: 'B',
  orderRound: 'B',
  listCouriers: 'PCHBKAI',
};
