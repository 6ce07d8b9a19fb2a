import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import type { Consignment } from './get-consignments';

/** Where it goes and what is collected; the State's fee and the postage stay two lines. */
export function ConsignmentFacts({ consignment }: { consignment: Consignment }) {
  const { t } = useTranslation();
  const { money, phone, date, dateTime } = useFormats();
  const { dossierId, dossierCode, manifestNumber, contactPhone, nextAttemptOn } = consignment;
  const { collectedAt, filedAt, deliveredAt, dueOn, cashTakenBy, cashTakenAt } = consignment;
  const mayReadDossier = useMay()('dossier.read');
  return (
    <Section title={t('courier.consignment.facts')}>
      <SummaryList
        items={[
          {
            label: t('courier.field.dossier'),
            value:
              dossierId && mayReadDossier ? (
                <ScreenLink
                  address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}
                >
                  <span className="code">{dossierCode}</span>
                </ScreenLink>
              ) : (
                dossierCode
              ),
          },
          { label: t('courier.field.name'), value: consignment.contactName },
          { label: t('kit.person.phone'), value: contactPhone && phone(contactPhone) },
          { label: t('kit.person.address'), value: consignment.contactAddress },
          { label: t('courier.field.slot'), value: consignment.slot },
          { label: t('courier.field.note'), value: consignment.note },
          { label: t('courier.field.from'), value: consignment.fromUnit?.name },
          { label: t('courier.field.to'), value: consignment.toUnit?.name },
          { label: t('courier.field.postUnit'), value: consignment.postUnit.name },
          { label: t('courier.field.courier'), value: consignment.courierName },
          { label: t('courier.field.sealNo'), value: consignment.sealNo },
          {
            label: t('courier.field.bagNo'),
            value: manifestNumber && (
              <ScreenLink
                address={linkOptions({ to: '/manifests/$no', params: { no: manifestNumber } })}
              >
                <span className="code">{manifestNumber}</span>
              </ScreenLink>
            ),
          },
          { label: t('courier.money.feeLabel'), value: money(consignment.stateFee) },
          { label: t('courier.money.postageLabel'), value: money(consignment.postage) },
          { label: t('courier.field.cashTakenBy'), value: cashTakenBy },
          { label: t('courier.field.cashTakenAt'), value: cashTakenAt && dateTime(cashTakenAt) },
          { label: t('courier.field.dueOn'), value: dueOn && date(dueOn) },
          { label: t('courier.field.nextAttempt'), value: nextAttemptOn && date(nextAttemptOn) },
          { label: t('courier.field.registeredAt'), value: dateTime(consignment.registeredAt) },
          { label: t('courier.field.collectedAt'), value: collectedAt && dateTime(collectedAt) },
          { label: t('courier.field.filedAt'), value: filedAt && dateTime(filedAt) },
          { label: t('courier.field.deliveredAt'), value: deliveredAt && dateTime(deliveredAt) },
        ]}
      />
    </Section>
  );
}
