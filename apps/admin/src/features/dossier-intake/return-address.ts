import { isPhone, presentCommuneForm, type PresentProvince } from '@motcua/shared-identifiers';
import { filled } from './filled';
import type { IntakeFault } from './intake-fault';

/** Where somebody lives today; a commune of another province is typed. */
export interface CommuneValue {
  id?: string | undefined;
  name: string;
  province: string;
}

export interface ReturnAddressValue {
  recipient: string;
  phone: string;
  /** House, street, hamlet. */
  address: string;
  commune: CommuneValue | undefined;
  isElsewhere: boolean;
  elsewhere: { commune: string; province: PresentProvince | undefined };
  convenientTime: string;
}

export const noReturnAddress: ReturnAddressValue = {
  recipient: '',
  phone: '',
  address: '',
  commune: undefined,
  isElsewhere: false,
  elsewhere: { commune: '', province: undefined },
  convenientTime: '',
};

/** A commune of the own province by its id, one of another by its name. */
export function addressOf(value: ReturnAddressValue) {
  const { recipient, phone, address, commune, isElsewhere, elsewhere } = value;
  const { province } = elsewhere;
  return {
    recipient,
    phone,
    address,
    communeId: isElsewhere ? undefined : commune?.id,
    elsewhere:
      isElsewhere && province ? { commune: elsewhere.commune.trim(), province } : undefined,
    convenientTime: filled(value.convenientTime),
  };
}

/** What keeps a result from reaching the door. */
export function addressFaults(value: ReturnAddressValue): IntakeFault[] {
  const faults: IntakeFault[] = [];
  const add = (field: string, code: string) =>
    faults.push({ path: `returnAddress.${field}`, code });
  const { recipient, phone, address, commune, isElsewhere, elsewhere } = value;
  if (!recipient.trim()) add('recipient', 'recipient');
  if (!isPhone(phone)) add('phone', 'phone');
  if (!address.trim()) add('address', 'address');
  if (!isElsewhere && !commune?.id) add('communeId', 'commune');
  if (isElsewhere && !presentCommuneForm.test(elsewhere.commune.trim()))
    add('elsewhere.commune', 'communeForm');
  if (isElsewhere && !elsewhere.province) add('elsewhere.province', 'province');
  return faults;
}
