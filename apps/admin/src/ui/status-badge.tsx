import type { ConsignmentStatus, ManifestStatus } from '@motcua/delivery-domain';
import type { DossierStatus } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { consignmentLooks, dossierLooks, manifestLooks, type Look } from './status-looks';
import classes from './status-badge.module.css';

type StatusBadgeProps =
  | { kind?: 'dossier'; status: DossierStatus | 'draft' }
  | { kind: 'consignment'; status: ConsignmentStatus }
  | { kind: 'manifest'; status: ManifestStatus };

function lookOf(props: StatusBadgeProps): Look {
  if (props.kind === 'consignment') return consignmentLooks[props.status];
  if (props.kind === 'manifest') return manifestLooks[props.status];
  return dossierLooks[props.status];
}

/** Icon, words and tint from one table: the words alone carry the meaning. */
export function StatusBadge(props: StatusBadgeProps) {
  const { t } = useTranslation();
  const { kind = 'dossier', status } = props;
  return <LookBadge look={lookOf(props)} label={t(`${kind}.status.${status}`)} />;
}

export function LookBadge({ look, label }: { look: Look; label: string }) {
  const Icon = look.icon;
  return (
    <span className={classes.badge} data-tint={look.tint}>
      <Icon size={18} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
