import type { FieldFault } from '../../platform/problem/problem-error';

/** Who signs at another person's screen. */
export interface SecondPerson {
  readonly username?: string;
  readonly password?: string;
}

/** A name without its password, or a password without a name. */
export function secondPersonFaults({ username, password }: SecondPerson): FieldFault[] {
  if (username !== undefined && password === undefined)
    return [{ path: ['password'], code: 'required' }];
  if (password !== undefined && username === undefined)
    return [{ path: ['username'], code: 'required' }];
  return [];
}
