/** What is wrong with a scanned page; the clerk decides what to do about it. */
export const pageFaults = [
  'blank',
  'tooDark',
  'tooFaint',
  'lowResolution',
  'skewed',
  'notRead',
] as const;

export type PageFault = (typeof pageFaults)[number];
