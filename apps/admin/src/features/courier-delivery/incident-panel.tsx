import { Button, List, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { incidentQuery, type IncidentDetail } from './get-incidents';
import { IncidentActs } from './incident-acts';
import { AboutLink, IncidentBadge } from './incident-cells';

interface IncidentPanelProps {
  /** Id or number. */
  incidentKey: string;
  onClose: () => void;
}

/** The facts of one incident, as whoever found it wrote them down. */
export function IncidentPanel({ incidentKey, onClose }: IncidentPanelProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { data: incident, error, refetch } = useQuery(incidentQuery(incidentKey));
  const close = <Button onClick={onClose}>{t('common.close')}</Button>;
  if (error && !incident)
    return <ProblemAlert error={error} onRetry={() => void refetch()} acts={close} />;
  if (!incident) return <Skeleton height={140} my="sm" />;
  const { closing } = incident;
  return (
    <Section
      title={`${incident.number} · ${t(`courier.incidents.type.${incident.type}`)}`}
      note={<IncidentBadge status={incident.status} />}
      acts={close}
    >
      <SummaryList
        items={[
          { label: t('courier.incidents.about'), value: <AboutLink incident={incident} /> },
          { label: t('courier.incidents.unit'), value: incident.unit.name },
          { label: t('courier.incidents.note'), value: incident.note },
          {
            label: t('courier.incidents.lines'),
            value: incident.lines.length > 0 && (
              <List>
                {incident.lines.map(({ type, codes }) => (
                  <List.Item key={type}>
                    {[t(`courier.incidents.line.${type}`), codes.join(', ')]
                      .filter(Boolean)
                      .join(': ')}
                  </List.Item>
                ))}
              </List>
            ),
          },
          {
            label: t('courier.incidents.liableParty'),
            value: incident.liableParty && t(`courier.incidents.party.${incident.liableParty}`),
          },
          {
            label: t('courier.incidents.compensation'),
            value: incident.compensation !== null && <Compensation incident={incident} />,
          },
          { label: t('courier.incidents.ground'), value: incident.liability?.ground },
          {
            label: t('courier.incidents.liabilityBy'),
            value:
              incident.liability &&
              `${incident.liability.recordedBy}, ${dateTime(incident.liability.recordedAt)}`,
          },
          { label: t('courier.incidents.result'), value: closing?.result },
          {
            label: t('courier.incidents.proposed'),
            value: closing && `${closing.proposedBy}, ${dateTime(closing.proposedAt)}`,
          },
          {
            label: t('courier.incidents.closed'),
            value: closing?.closedAt && `${closing.closedBy}, ${dateTime(closing.closedAt)}`,
          },
        ].map(({ label, value }) => ({ label, value: value || undefined }))}
      />
      <IncidentActs key={incident.version} incident={incident} />
    </Section>
  );
}

/** The amount, and the last day on which it may be paid. */
function Compensation({ incident: { compensation, liability } }: { incident: IncidentDetail }) {
  const { t } = useTranslation();
  const { money, date } = useFormats();
  const payBy = liability?.payBy;
  return [money(compensation ?? 0), payBy && t('courier.incidents.payBy', { day: date(payBy) })]
    .filter(Boolean)
    .join(' · ');
}
