import { Stack, Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PrintButton } from '../../ui/print-button';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { CountedLines } from './counted-lines';
import { minutesAddress, type Manifest } from './get-manifests';
import { countOf } from './hand-over';

interface HandedOverPanelProps {
  manifest: Manifest;
  handedOverAt: string;
}

/** The signature is the legal filing time of everything in the bag; the minutes say so on paper. */
export function HandedOverPanel({ manifest, handedOverAt }: HandedOverPanelProps) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const { number, giverName, receiverName, incidentId, sealNo, sealIntact } = manifest;
  const sealState = sealIntact === null ? undefined : sealIntact ? 'whole' : 'broken';
  return (
    <>
      <Section title={t('courier.handOver.done.title')}>
        <Stack gap="sm" align="flex-start">
          <Text>{t('courier.handOver.done.sentence', { time: longDateTime(handedOverAt) })}</Text>
          <SummaryList
            items={[
              { label: t('courier.handOver.done.giver'), value: giverName },
              { label: t('courier.handOver.done.receiver'), value: receiverName },
              {
                label: t('courier.field.sealNo'),
                value: [sealNo, sealState && t(`courier.handOver.seal.${sealState}`)]
                  .filter(Boolean)
                  .join(' · '),
              },
            ]}
          />
          {incidentId && (
            <ScreenLink address={linkOptions({ to: '/incidents', search: { no: incidentId } })}>
              {t('courier.handOver.done.incident')}
            </ScreenLink>
          )}
          <PrintButton href={minutesAddress(number)} form={t('courier.handOver.minutes')} />
        </Stack>
      </Section>
      <CountedLines manifest={manifest} count={countOf(manifest)} />
    </>
  );
}
