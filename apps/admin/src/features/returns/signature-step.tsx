import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { SignaturePad } from '../../ui/signature-pad';
import type { HandBack } from './hand-back';
import type { StepProps } from './identity-step';

export function SignatureStep({ handBack, change }: StepProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('returns.step.signature')}>
      <Stack gap="sm">
        <Radio.Group
          aria-label={t('returns.step.signature')}
          value={handBack.signsOn}
          onChange={(signsOn) =>
            change({ signsOn: signsOn as HandBack['signsOn'], signature: undefined })
          }
        >
          <Group gap="md">
            <Radio value="pad" label={t('returns.signature.pad')} />
            <Radio value="register" label={t('returns.signature.register')} />
          </Group>
        </Radio.Group>
        {handBack.signsOn === 'pad' ? (
          <SignaturePad onChange={(signature) => change({ signature: signature?.image })} />
        ) : (
          <Checkbox
            label={t('returns.signature.registerSigned')}
            checked={handBack.hasSignedRegister}
            onChange={(event) => change({ hasSignedRegister: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </Section>
  );
}
