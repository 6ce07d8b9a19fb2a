import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { BagContent } from './bag-content';
import { BagSeal } from './bag-seal';
import { CustodySection } from './custody-section';
import { manifestQuery, minutesAddress, type Manifest } from './get-manifests';
import { ReportIncidentDialog } from './report-incident-dialog';

/** One bag: what is in it, its seal, its way. */
export function ManifestScreen() {
  const { no } = useParams({ from: '/signed-in/manifests/$no' });
  const query = useQuery(manifestQuery(no));
  if (query.error && !query.data)
    return (
      <>
        <PageHeader title={no} isCode hasError />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data) return <Skeleton height={420} />;
  return <Bag manifest={query.data.body} />;
}

function Bag({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/manifests/$no' });
  const { number, status, fromUnit, toUnit, handedOverAt } = manifest;
  const openDialog = (dialog: string | undefined) =>
    void navigate({ to: '.', search: { do: dialog } });
  return (
    <>
      <PageHeader
        title={number}
        isCode
        status={<StatusBadge kind="manifest" status={status} />}
        subtitle={t('courier.handOver.way', { from: fromUnit.name, to: toUnit.name })}
        acts={
          <>
            {handedOverAt && (
              <PrintButton href={minutesAddress(number)} form={t('courier.handOver.minutes')} />
            )}
            {may('incident.report') && (
              <Button onClick={() => openDialog('reportIncident')}>
                {t('courier.incidents.report')}
              </Button>
            )}
            {handedOverAt && (
              <ScreenLink
                address={linkOptions({ to: '/manifests/$no/hand-over', params: { no: number } })}
              >
                {t('courier.handOver.open')}
              </ScreenLink>
            )}
          </>
        }
      />
      <BagSeal manifest={manifest} />
      <BagContent manifest={manifest} />
      <BagFacts manifest={manifest} />
      <CustodySection custody={manifest.custody} />
      {search.do === 'reportIncident' && (
        <ReportIncidentDialog
          about={number}
          subject={{ manifestId: manifest.id }}
          onClose={() => openDialog(undefined)}
        />
      )}
    </>
  );
}

function BagFacts({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { openedAt, sealedAt, departedAt, handedOverAt, carrierName } = manifest;
  return (
    <Section title={t('courier.manifests.facts')}>
      <SummaryList
        items={[
          { label: t('courier.field.openedAt'), value: dateTime(openedAt) },
          { label: t('courier.field.sealedAt'), value: sealedAt && dateTime(sealedAt) },
          { label: t('courier.field.departedAt'), value: departedAt && dateTime(departedAt) },
          { label: t('courier.field.carrier'), value: carrierName },
          {
            label: t('courier.field.handedOverAt'),
            value: handedOverAt && dateTime(handedOverAt),
          },
        ]}
      />
    </Section>
  );
}
