/**
 * A letter per role:
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

export const anybody = 'anybody';
export const signedIn = 'PCHSLBKTAQI';
export const openingDossiers = 'PCHSLTAI';
