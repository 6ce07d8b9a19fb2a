import { useTranslation } from 'react-i18next';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossiers';

/** Whose dossier it is and who brought it. */
export function ApplicantFacts({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { date, phone } = useFormats();
  const { applicant, submitter, note, channel, receivedUnit, returnMethod, outsideNumber } =
    dossier;
  const birth = applicant.birthDate && date(applicant.birthDate);
  const sex = applicant.sex && t(`kit.person.${applicant.sex}`);
  const submittedBy = submitter && [submitter.fullName, submitter.relation].join(' · ');
  return (
    <SummaryList
      labelWidth={160}
      items={[
        { label: t('processing.fact.owner'), value: applicant.fullName },
        { label: t('kit.person.personalId'), value: applicant.personalId },
        { label: t('kit.person.taxNumber'), value: applicant.taxNumber },
        {
          label: t('kit.person.birthDate'),
          value: [birth, sex].filter(Boolean).join(' · '),
        },
        { label: t('kit.person.phone'), value: applicant.phone && phone(applicant.phone) },
        { label: t('kit.person.address'), value: applicant.address },
        { label: t('processing.fact.submitter'), value: submittedBy },
        {
          label: t('processing.fact.receivedBy'),
          value: [receivedUnit.name, t(`dossier.channel.${channel}`)].filter(Boolean).join(' · '),
        },
        { label: t('processing.fact.return'), value: t(`dossier.returnMethod.${returnMethod}`) },
        {
          label: t('work.outsideNumber.number'),
          value: outsideNumber && t('work.outsideNumber.by', outsideNumber),
        },
        { label: t('processing.fact.note'), value: note },
      ]}
    />
  );
}
