import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { ReasonDialog } from '../../ui/reason-dialog';
import { reportableTypes, useReportIncident, type IncidentType } from './get-incidents';

interface ReportIncidentDialogProps {
  /** Number of the bag or consignment, repeated in the title. */
  about: string;
  subject: { consignmentId?: string; manifestId?: string };
  onClose: () => void;
}

/** Whoever finds it reports it; there is no incident without the thing it happened to. */
export function ReportIncidentDialog({ about, subject, onClose }: ReportIncidentDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const report = useReportIncident(() => {
    say(t('courier.incidents.reported', { about }));
    onClose();
  });
  return (
    <ReasonDialog
      act={t('courier.incidents.reportAbout', { about })}
      consequence={t('courier.incidents.consequence')}
      isDangerous
      reason="required"
      reasonCodes={reportableTypes.map((value) => ({
        value,
        label: t(`courier.incidents.type.${value}`),
      }))}
      keptAs={`incident.${about}`}
      isPending={report.isPending}
      error={report.error}
      onConfirm={({ reason, reasonCode }) =>
        report.run({ ...subject, type: reasonCode as IncidentType, note: reason })
      }
      onClose={onClose}
    />
  );
}
