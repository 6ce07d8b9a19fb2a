import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { SummaryList } from '../../ui/summary-list';
import type { HandBack, compareCard } from './hand-back';
import { AuthorityFields } from '../people/authority-fields';
import { isAuthorityNeeded } from '../people/collecting';
import { coversCollecting, useAuthorisationWords } from '../people/authorisation-line';
import type { Dossier } from './get-results';

export type CardVerdict = ReturnType<typeof compareCard>;

const cardLooks: Record<CardVerdict, Look> = {
  same: { tint: 'ok', icon: IconCircleCheck },
  other: { tint: 'danger', icon: IconAlertTriangle },
  unknown: { tint: 'neutral', icon: IconCircleDashed },
};

export interface StepProps {
  dossier: Dossier;
  handBack: HandBack;
  change: (patch: Partial<HandBack>) => void;
}

interface IdentityStepProps extends StepProps {
  card: CardVerdict | undefined;
  /** Another person stands there: what the card said no longer holds. */
  onOther: () => void;
}

export function IdentityStep(props: IdentityStepProps) {
  const { dossier, handBack, change, card, onOther } = props;
  const { t } = useTranslation();
  const { applicant, submitter } = dossier;
  const choose = (who: HandBack['who']) => {
    onOther();
    const person = { owner: applicant.fullName, submitter: submitter?.fullName, other: '' }[who];
    const relation = {
      owner: t('returns.relation.owner'),
      submitter: submitter?.relation,
      other: '',
    };
    change({
      who,
      fullName: person ?? '',
      relation: relation[who] ?? '',
      idLastFour: '',
      isCompared: false,
      authorityNumber: '',
    });
  };
  return (
    <Section
      title={t('returns.step.identity')}
      note={card && <LookBadge look={cardLooks[card]} label={t(`returns.card.${card}`)} />}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('returns.collector.who')}
          value={handBack.who}
          onChange={(who) => choose(who as HandBack['who'])}
        >
          <Group gap="md">
            <Radio value="owner" label={t('returns.collector.owner')} />
            {submitter && <Radio value="submitter" label={t('returns.collector.submitter')} />}
            <Radio value="other" label={t('returns.collector.other')} />
          </Group>
        </Radio.Group>
        <KnownPerson dossier={dossier} who={handBack.who} />
        <CollectorFields handBack={handBack} change={change} />
        {isAuthorityNeeded(handBack, dossier) && (
          <AuthorityFields
            kind={handBack.authorityKind}
            number={handBack.authorityNumber}
            onKind={(authorityKind) => change({ authorityKind })}
            onNumber={(authorityNumber) => change({ authorityNumber })}
          />
        )}
        <Checkbox
          label={t('returns.collector.compared')}
          checked={handBack.isCompared}
          onChange={(event) => change({ isCompared: event.currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

/** What the paper in the citizen's hand has to say. */
function KnownPerson({ dossier, who }: { dossier: Dossier; who: HandBack['who'] }) {
  const { t } = useTranslation();
  const { applicant, submitter } = dossier;
  const authorisationWords = useAuthorisationWords();
  const paper = submitter?.authorisation;
  const shown = paper ? authorisationWords(paper) : submitter?.authority;
  const authority = who === 'other' ? t('returns.collector.needsAuthority') : shown;
  return (
    <SummaryList
      labelWidth={160}
      items={[
        {
          label: t('returns.collector.idOnFile'),
          value:
            who === 'owner'
              ? (applicant.personalId ?? applicant.taxNumber)
              : who === 'submitter' && submitter?.personalId,
        },
        { label: t('returns.collector.authority'), value: who !== 'owner' && authority },
        {
          label: t('people.mayCollect'),
          value:
            paper &&
            who !== 'other' &&
            (coversCollecting(paper) ? submitter?.fullName : t('people.mayNotCollect')),
        },
      ].map(({ label, value }) => ({ label, value: value || undefined }))}
    />
  );
}

function CollectorFields({ handBack, change }: Pick<StepProps, 'handBack' | 'change'>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('returns.collector.fullName')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={handBack.fullName}
        onChange={(event) => change({ fullName: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('returns.collector.relation')}
          autoComplete="off"
          maxLength={60}
          value={handBack.relation}
          onChange={(event) => change({ relation: event.currentTarget.value })}
        />
        <TextInput
          label={t('returns.collector.idLastFour')}
          description={t('returns.collector.idHint')}
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={handBack.idLastFour}
          onChange={(event) => change({ idLastFour: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
