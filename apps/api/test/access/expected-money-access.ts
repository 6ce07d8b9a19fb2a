import { anybody, openingDossiers, signedIn } from './role-letters';

/** Charges, receipts, drawers, what is held and what is remitted. */
export const expectedMoneyAccess: Readonly<Record<string, string>> = {
  // Collect fee: postal and civil clerk; the head approves; post supervisor and auditor read.
  readAmount: signedIn,
  getDossierMoney: openingDossiers,
  addDossierCharge: 'PCS',
  settleDossierCharge: 'PCS',
  collectCash: 'PC',
  requestTransfer: 'PC',
  openCashShift: 'PC',
  getOwnCashShift: 'PC',
  closeCashShift: 'PC',
  askVoidReceipt: 'PC',
  allocateHeldMoney: 'PC',
  askRefund: 'PC',
  remitCash: 'PC',
  decideCashVariance: 'H',
  decideVoidReceipt: 'PCH',
  keepHeldMoney: 'PCH',
  refundHeldMoney: 'PCH',
  confirmRemittance: 'PCH',
  refuseRemittance: 'PCH',
  listCashShifts: 'PCHKA',
  getCashShift: 'PCHKA',
  printCashStatement: 'PCHKA',
  listReceipts: 'PCHKA',
  getReceipt: 'PCHKA',
  printReceipt: 'PCHKA',
  listHeldMoney: 'PCHKA',
  getHeldMoney: 'PCHKA',
  listRemittances: 'PCHKA',
  getRemittance: 'PCHKA',
  getCashToRemit: 'PCHKA',
  getLedgerBalances: 'PCHKA',
  // The bank signs instead of signing in.
  notifyBankTransfer: anybody,
};
