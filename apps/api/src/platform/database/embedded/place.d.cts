export interface Place {
  readonly folder: string;
  readonly cluster: string;
  /** The account PostgreSQL runs under; undefined: our own. */
  readonly account:
    { readonly name: string; readonly uid: number; readonly gid: number } | undefined;
}
export function knownPlace(dataDir: string): Place | undefined;
export function placeOf(dataDir: string, log: (line: string) => void): Place;
export function rememberPlace(dataDir: string, place: Place): void;
