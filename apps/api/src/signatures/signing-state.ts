/** Where a digitised paper stands that somebody asked to be signed. */
export const signingStates = ['waiting', 'signed', 'sentBack'] as const;

export type SigningState = (typeof signingStates)[number];
