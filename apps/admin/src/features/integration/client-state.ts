import { daysBetween, type LocalDate } from '@motcua/shared-time';
import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconClockX,
} from '@tabler/icons-react';
import type { Look } from '../../ui/status-looks';
import type { ApiClient } from './get-clients';

export type ClientState = 'active' | 'endsSoon' | 'notYet' | 'expired' | 'revoked';

/** Told this long before the end, so that the other side has time to renew. */
const warnDays = 30;

/** Whether a client may call today, and whether its end is near. */
export function clientState(client: ApiClient, today: LocalDate): ClientState {
  if (client.revokedAt) return 'revoked';
  if (client.validTo < today) return 'expired';
  if (client.validFrom > today) return 'notYet';
  return daysBetween(today, client.validTo as LocalDate) <= warnDays ? 'endsSoon' : 'active';
}

export const clientLooks: Record<ClientState, Look> = {
  active: { tint: 'ok', icon: IconCircleCheck },
  endsSoon: { tint: 'warn', icon: IconAlertTriangle },
  notYet: { tint: 'neutral', icon: IconClock },
  expired: { tint: 'danger', icon: IconClockX },
  revoked: { tint: 'neutral', icon: IconBan },
};
