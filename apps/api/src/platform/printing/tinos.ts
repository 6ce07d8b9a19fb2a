import path from 'node:path';

const folder = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const file = (weight: string): string => path.join(folder, weight, `Tinos_${weight}.ttf`);

/** The letters of every print: the shapes of Times New Roman with all Vietnamese marks. */
export const tinosFiles = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular_Italic'),
  bolditalics: file('700Bold_Italic'),
} as const;
