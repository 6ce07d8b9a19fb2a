import type { CitizenCard, Sex } from '@motcua/shared-identifiers';
import type { LocalDate } from '@motcua/shared-time';

/** A person or an organisation as the fields hold it; empty texts are not filled in. */
export interface PersonValue {
  kind: 'person' | 'organisation';
  personalId: string;
  fullName: string;
  birthDate: LocalDate | undefined;
  sex: Sex | undefined;
  phone: string;
  email: string;
  address: string;
  taxNumber: string;
  organisationName: string;
  representative: string;
}

export type PersonFault = Partial<Record<keyof PersonValue, string>>;

export const noPerson: PersonValue = {
  kind: 'person',
  personalId: '',
  fullName: '',
  birthDate: undefined,
  sex: undefined,
  phone: '',
  email: '',
  address: '',
  taxNumber: '',
  organisationName: '',
  representative: '',
};

export function patchFromCard(card: CitizenCard): Partial<PersonValue> {
  const { personalId, fullName, birthDate, sex, address } = card;
  return { kind: 'person', personalId, fullName, birthDate, sex, address };
}
