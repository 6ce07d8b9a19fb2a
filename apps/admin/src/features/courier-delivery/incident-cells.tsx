import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { LookBadge } from '../../ui/status-badge';
import type { Incident } from './get-incidents';

export function IncidentBadge({ status }: Pick<Incident, 'status'>) {
  const { t } = useTranslation();
  const look =
    status === 'open'
      ? ({ tint: 'danger', icon: IconAlertTriangle } as const)
      : ({ tint: 'ok', icon: IconCircleCheck } as const);
  return <LookBadge look={look} label={t(`courier.incidents.status.${status}`)} />;
}

/** The thing it happened to: no incident stands by itself. */
export function AboutLink({ incident }: { incident: Incident }) {
  const { manifestNumber, consignmentNumber, dossierCode, dossierId } = incident;
  if (manifestNumber)
    return (
      <ScreenLink address={linkOptions({ to: '/manifests/$no', params: { no: manifestNumber } })}>
        {manifestNumber}
      </ScreenLink>
    );
  if (consignmentNumber)
    return (
      <ScreenLink
        address={linkOptions({ to: '/deliveries/$no', params: { no: consignmentNumber } })}
      >
        {consignmentNumber}
      </ScreenLink>
    );
  if (!dossierId) return null;
  return (
    <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
      {dossierCode}
    </ScreenLink>
  );
}
