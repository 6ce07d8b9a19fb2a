import { Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import type { Procedure } from './get-procedure';
import { publishedFacts } from './published-facts';
import { TextList } from './text-list';

/** Who may ask for it and the steps as published; what the citizen hears is one press away. */
export function ProcedureGuidance({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { applicants, steps } = publishedFacts(procedure);
  const { code, validTo } = procedure;
  return (
    <>
      {!validTo && (
        <Text mb="sm">
          <ScreenLink
            address={linkOptions({ to: '/guide/$code', params: { code } })}
            underline="always"
          >
            {t('catalogue.guideCitizen')}
          </ScreenLink>
        </Text>
      )}
      {applicants.length > 0 && (
        <Section title={t('catalogue.applicants')}>
          <TextList texts={applicants} />
        </Section>
      )}
      <Section title={t('catalogue.steps')}>
        {steps.length > 0 ? (
          <TextList texts={steps} isOrdered />
        ) : (
          <Text c="dimmed">{t('catalogue.noSteps')}</Text>
        )}
      </Section>
    </>
  );
}
