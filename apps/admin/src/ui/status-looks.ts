import type { ConsignmentStatus, ManifestStatus } from '@motcua/delivery-domain';
import type { DossierStatus, TickState } from '@motcua/dossier-domain';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCash,
  IconChecks,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconClockExclamation,
  IconClockPause,
  IconClockX,
  IconFileAlert,
  IconFileText,
  IconHome,
  IconHomeX,
  IconInbox,
  IconLock,
  IconPackage,
  IconPackages,
  IconPencil,
  IconPlayerStop,
  IconProgress,
  IconTruckDelivery,
  IconTruckReturn,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export type Tint = 'neutral' | 'info' | 'paused' | 'post' | 'ok' | 'warn' | 'danger';

export interface Look {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  tint: Tint;
}

const look = (tint: Tint, icon: Look['icon']): Look => ({ tint, icon });

export const dossierLooks: Record<DossierStatus | 'draft', Look> = {
  draft: look('neutral', IconPencil),
  registered: look('neutral', IconInbox),
  received: look('info', IconFileText),
  notAccepted: look('danger', IconBan),
  inProcess: look('info', IconProgress),
  awaitingSignature: look('info', IconUserCheck),
  awaitingSupplement: look('paused', IconFileAlert),
  awaitingPayment: look('paused', IconCash),
  withdrawalRequested: look('paused', IconArrowBackUp),
  stopped: look('danger', IconPlayerStop),
  resultReady: look('ok', IconCircleCheck),
  returned: look('ok', IconChecks),
};

export const consignmentLooks: Record<ConsignmentStatus, Look> = {
  toCollect: look('post', IconPackage),
  collected: look('post', IconPackages),
  bagged: look('post', IconLock),
  inTransit: look('post', IconTruckDelivery),
  handedOver: look('info', IconUserCheck),
  outForDelivery: look('post', IconHome),
  attemptFailed: look('warn', IconHomeX),
  delivered: look('ok', IconChecks),
  returning: look('post', IconTruckReturn),
  returnedToSender: look('neutral', IconArrowBackUp),
  lost: look('danger', IconAlertTriangle),
  cancelled: look('neutral', IconCircleDashed),
};

export const manifestLooks: Record<ManifestStatus, Look> = {
  open: look('neutral', IconPencil),
  sealed: look('post', IconLock),
  inTransit: look('post', IconTruckDelivery),
  handedOver: look('ok', IconChecks),
  handedOverWithIncident: look('danger', IconAlertTriangle),
};

export const paperLooks: Record<TickState, Look> = {
  unmarked: look('neutral', IconCircle),
  present: look('ok', IconCircleCheck),
  missing: look('warn', IconFileAlert),
  wrong: look('danger', IconX),
  notApplicable: look('neutral', IconCircleDashed),
};

export type TimeState =
  'early' | 'onTime' | 'inTerm' | 'dueSoon' | 'overdue' | 'late' | 'paused' | 'supplementExpired';

export const timeLooks: Record<TimeState, Look> = {
  early: look('ok', IconClock),
  onTime: look('ok', IconClock),
  inTerm: look('info', IconClock),
  dueSoon: look('warn', IconClockExclamation),
  overdue: look('danger', IconClockX),
  late: look('danger', IconClockX),
  paused: look('paused', IconClockPause),
  supplementExpired: look('danger', IconClockX),
};
