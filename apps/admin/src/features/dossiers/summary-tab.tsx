import { Button, Group, Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkActs } from '../../app/work/work-acts';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useAuthorisationWords } from '../people/authorisation-line';
import { MaskedNumbers } from '../people/masked-numbers';
import { CorrectedValues } from './corrected-values';
import type { DossierSheet } from './dossier-sheet';
import type { Dossier } from './get-dossier';
import { OpenRequests } from './open-requests';
import { useChargedWords } from './use-charged-words';

interface SummaryTabProps extends DossierSheet {
  onCompare: () => void;
  onOutsideNumber: () => void;
}

export function SummaryTab({ dossier, reason, onCompare, onOutsideNumber }: SummaryTabProps) {
  const { t } = useTranslation();
  const mayNumber = useWorkActs(dossier).includes('outsideNumber');
  return (
    <>
      <OpenRequests dossier={dossier} />
      <CorrectedValues dossier={dossier} />
      <Section
        title={t('dossiers.people')}
        acts={
          <ScreenLink
            address={linkOptions({
              to: '/people/$id',
              params: { id: dossier.id },
              search: reason ? { reason } : {},
            })}
          >
            {t('people.open')}
          </ScreenLink>
        }
      >
        <People dossier={dossier} />
        {dossier.personalDataMasked && <MaskedNumbers dossierId={dossier.id} />}
      </Section>
      <Section
        title={t('dossiers.matter')}
        acts={
          <Group gap="xs">
            {mayNumber && (
              <Button size="compact-md" onClick={onOutsideNumber}>
                {t('work.act.outsideNumber')}
              </Button>
            )}
            <Button size="compact-md" onClick={onCompare}>
              {t('people.duplicates.compare')}
            </Button>
          </Group>
        }
      >
        <Matter dossier={dossier} />
      </Section>
      {dossier.consignments.length > 0 && (
        <Section title={t('dossiers.consignments')}>
          {dossier.consignments.map(({ id, number, kind, status }) => (
            <Text key={id}>
              <span className="code">{number}</span> · {t(`consignment.kind.${kind}`)} ·{' '}
              {t(`consignment.status.${status}`)}
            </Text>
          ))}
        </Section>
      )}
    </>
  );
}

/** Whose matter it is, who brought it, and where the result goes. */
export function People({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { date, phone } = useFormats();
  const authorisationWords = useAuthorisationWords();
  const { applicant, submitter, returnAddress } = dossier;
  const isPerson = applicant.kind === 'person';
  return (
    <SummaryList
      items={[
        {
          label: t(isPerson ? 'kit.person.fullName' : 'kit.person.organisationName'),
          value: applicant.fullName,
        },
        { label: t('kit.person.personalId'), value: applicant.personalId },
        { label: t('kit.person.taxNumber'), value: applicant.taxNumber },
        {
          label: t('kit.person.birthDate'),
          value: applicant.birthDate && date(applicant.birthDate),
        },
        { label: t('kit.person.sex'), value: applicant.sex && t(`kit.person.${applicant.sex}`) },
        { label: t('kit.person.phone'), value: applicant.phone && phone(applicant.phone) },
        { label: t('kit.person.address'), value: applicant.address },
        { label: t('kit.person.email'), value: applicant.email },
        {
          label: t('dossiers.submitter'),
          value:
            submitter &&
            [submitter.fullName, submitter.relation, submitter.phone, submitter.authority]
              .filter(Boolean)
              .join(' · '),
        },
        {
          label: t('people.authorisation'),
          value: submitter?.authorisation && authorisationWords(submitter.authorisation),
        },
        {
          label: t('dossiers.returnAddress'),
          value:
            returnAddress &&
            [
              returnAddress.recipient,
              phone(returnAddress.phone),
              returnAddress.address,
              returnAddress.convenientTime,
            ]
              .filter(Boolean)
              .join(' · '),
        },
      ]}
    />
  );
}

function Matter({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const charged = useChargedWords();
  const { procedure, registeredBy, receivedBy, decidedBy, rating, outsideNumber } = dossier;
  const byAt = (name: string | undefined, at: string | null) =>
    at && [dateTime(at), name].filter(Boolean).join(' · ');
  return (
    <SummaryList
      items={[
        { label: t('dossiers.procedure'), value: `${procedure.code} ${procedure.name}` },
        { label: t('dossiers.case'), value: procedure.caseName },
        { label: t('dossiers.channel'), value: t(`dossier.channel.${dossier.channel}`) },
        {
          label: t('dossiers.registered'),
          value: byAt(registeredBy?.fullName, dossier.registeredAt),
        },
        { label: t('dossiers.received'), value: byAt(receivedBy?.fullName, dossier.receivedAt) },
        { label: t('dossiers.fee'), value: charged(dossier.charged) },
        { label: t('dossiers.decision'), value: <Decision dossier={dossier} /> },
        { label: t('dossiers.decidedBy'), value: byAt(decidedBy?.fullName, dossier.resultAt) },
        { label: t('dossiers.arrived'), value: byAt(undefined, dossier.arrivedAt) },
        { label: t('dossiers.returned'), value: byAt(undefined, dossier.returnedAt) },
        { label: t('dossiers.rating'), value: rating && t('dossiers.ratingOf', rating) },
        { label: t('dossiers.trackingSecret'), value: dossier.trackingSecret },
        {
          label: t('work.outsideNumber.number'),
          value: outsideNumber && t('work.outsideNumber.by', outsideNumber),
        },
        { label: t('dossiers.note'), value: dossier.note },
      ].filter(({ label }) => label !== t('dossiers.decision') || dossier.decision !== null)}
    />
  );
}

function Decision({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { decision, decisionNo, id } = dossier;
  const words = [decision && t(`dossiers.decisionKind.${decision}`), decisionNo];
  return (
    <>
      {words.filter(Boolean).join(' · ')}{' '}
      <ScreenLink
        underline="always"
        address={linkOptions({ to: '/dossiers/$id', params: { id }, search: { tab: 'papers' } })}
      >
        {t('dossiers.seeResult')}
      </ScreenLink>
    </>
  );
}
