import { isDossierCode, normaliseDossierCode } from '@motcua/shared-identifiers';

/** What a separator sheet says: the pages behind it are this paper of this dossier. */
export interface SeparatorMark {
  readonly dossierCode: string;
  readonly componentNo: number;
}

/** Names the kind and version of the code; a letter that input methods leave alone. */
const prefix = 'MC1';

/** The text of the sheet's codes, such as `MC1/H36.101-261119-0001/2`. */
export function separatorText({ dossierCode, componentNo }: SeparatorMark): string {
  return `${prefix}/${dossierCode}/${componentNo}`;
}

/** Reads a sheet's text back; any other code on a page is not a separator. */
export function readSeparator(text: string): SeparatorMark | undefined {
  const [kind, code, no, ...rest] = text.trim().split('/');
  if (kind !== prefix || code === undefined || no === undefined || rest.length > 0)
    return undefined;
  if (!isDossierCode(code) || !/^[1-9]\d{0,2}$/.test(no)) return undefined;
  return { dossierCode: normaliseDossierCode(code), componentNo: Number(no) };
}

/** The dossier whose code is printed on a page, such as on its control slip. */
export function readPrintedCode(text: string): string | undefined {
  const trimmed = text.trim();
  return isDossierCode(trimmed) ? normaliseDossierCode(trimmed) : undefined;
}
