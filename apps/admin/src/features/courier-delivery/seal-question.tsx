import { Group, Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { tagOf, type Manifest, type ManifestCommand } from './get-manifests';

/** Whoever opens the bag looks at the seal first; a broken one makes an incident of it. */
export function SealQuestion({ manifest, act }: { manifest: Manifest; act: ManifestCommand }) {
  const { t } = useTranslation();
  const { sealNo, sealIntact, availableActions } = manifest;
  const answer = sealIntact === null ? null : sealIntact ? 'whole' : 'broken';
  const title = t('courier.handOver.seal.title', { seal: sealNo ?? '–' });
  const say = (value: string) =>
    act.run({ action: 'checkSeal', sealIntact: value === 'whole' }, tagOf(manifest));
  return (
    <Section
      title={title}
      note={
        <Radio.Group aria-label={title} value={answer} onChange={say}>
          <Group gap="lg">
            {(['whole', 'broken'] as const).map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`courier.handOver.seal.${value}`)}
                disabled={!availableActions.includes('checkSeal')}
              />
            ))}
          </Group>
        </Radio.Group>
      }
    >
      <ProblemAlert error={act.error} onRetry={act.retry} />
      {sealIntact === false && (
        <Text c="var(--danger)" fw={600} mt="xs">
          {t('courier.handOver.seal.needsIncident')}
        </Text>
      )}
    </Section>
  );
}
