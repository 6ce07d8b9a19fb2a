/** What offices do with a dossier's paper between themselves, outside any consignment. */
export const paperActs = [
  'give',
  'confirm',
  'refuse',
  'takeBack',
  'reportLost',
  'recordFound',
  'recordReissued',
] as const;

export type PaperAct = (typeof paperActs)[number];
