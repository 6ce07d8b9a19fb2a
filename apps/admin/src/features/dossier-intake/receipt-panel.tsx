import { Button, Group, Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { AppointmentExplain, type AppointmentView } from '../../ui/appointment-explain';
import { KeyButton } from '../../ui/key-button';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { formAddress, formOfFirstAct } from './first-act-form';
import classes from './intake-page.module.css';
import { ScansToFile } from './scans-to-file';
import type { Opened } from './use-intake-act';

interface ReceiptPanelProps {
  opened: Opened;
  onNext: () => void;
  /** What F2 leads to; the next person without it. */
  nextLabel?: string;
  /** Absent where nobody stands at the counter. */
  onAnother?: () => void;
  /** The same procedure again, for a list. */
  onBatch?: () => void;
}

/** What the citizen takes home, and the ways on. */
export function ReceiptPanel(props: ReceiptPanelProps) {
  const { opened, onNext, nextLabel, onAnother, onBatch } = props;
  const { t, i18n } = useTranslation();
  const mayCollect = useMay()('dossier.collectFee');
  const { dossier, firstAct, isPrintBlocked } = opened;
  const { id, code, status, appointment, receivedAt, charged } = dossier;
  const form = formOfFirstAct(firstAct);
  return (
    <>
      <PageHeader
        title={t(`intake.done.${firstAct}`)}
        status={<StatusBadge status={status} />}
        takesFocus
        acts={
          <>
            {form && (
              <PrintButton href={formAddress(id, form)} form={t(`intake.printed.${form}`)} />
            )}
            <KeyButton code="F2" label={nextLabel ?? t('intake.next')} run={onNext} />
          </>
        }
      />
      {isPrintBlocked && (
        <Text c="var(--danger)" role="alert" mb="sm">
          {t('kit.print.blocked')}
        </Text>
      )}
      <Section title={t('intake.dossierCode')}>
        <p className={`code ${classes.code}`}>{code}</p>
        <img
          className={classes.barcode}
          src={`/api/v1/dossiers/${id}/barcode`}
          alt={t('intake.barcode', { code })}
        />
        <Text>{dossier.applicant.fullName}</Text>
        <Text c="dimmed">{dossier.procedure.shortName ?? dossier.procedure.name}</Text>
        {form === 'receipt' && <Text mt="sm">{t('intake.givenToCitizen')}</Text>}
        <Group mt="sm" gap="md">
          {onAnother && <Button onClick={onAnother}>{t('intake.another')}</Button>}
          {onBatch && <Button onClick={onBatch}>{t('work.batch.title')}</Button>}
          {mayCollect && (charged.total > 0 || charged.notSet > 0) && (
            <ScreenLink address={linkOptions({ to: '/cash', search: { code } })}>
              {t('cash.title')}
            </ScreenLink>
          )}
          <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
            {t('intake.openDossier')}
          </ScreenLink>
          {form && (
            <Button component="a" href={`/api/v1/dossiers/${id}/rating-slip`} target="_blank">
              {t('dossiers.ratingSlip')}
            </Button>
          )}
        </Group>
      </Section>
      <ScansToFile startsAlone />
      {appointment && receivedAt && (
        <Section title={t('intake.appointment')}>
          <AppointmentExplain
            appointment={
              {
                ...appointment,
                receivedAt,
                sentence: appointment.sentence[i18n.language === 'en' ? 'en' : 'vi'],
              } as AppointmentView
            }
          />
        </Section>
      )}
    </>
  );
}
