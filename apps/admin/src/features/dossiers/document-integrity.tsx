import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useIntegrityCheck } from './check-document';

const intact: Look = { tint: 'ok', icon: IconCircleCheck };
const notIntact: Look = { tint: 'danger', icon: IconAlertTriangle };

interface DocumentIntegrityProps {
  dossierId: string;
  no: number;
  name: string;
  reason?: string;
}

/** «Kiểm tra toàn vẹn»: the stored bytes against the record and the journal. */
export function DocumentIntegrity({ dossierId, no, name, reason }: DocumentIntegrityProps) {
  const { t } = useTranslation();
  const { say, warn } = useAnnouncer();
  const check = useIntegrityCheck(dossierId, no, reason);
  const outcome = check.answer?.outcome;
  const run = async () => {
    try {
      const found = await check.runAndWait(undefined);
      const sentence = t(`keeping.integrity.${found.outcome}`);
      if (found.outcome === 'intact') say(sentence);
      else warn(sentence);
    } catch {
      // The refusal is shown beside the button.
      return;
    }
  };
  return (
    <>
      {outcome ? (
        <LookBadge
          look={outcome === 'intact' ? intact : notIntact}
          label={t(`keeping.integrity.${outcome}`)}
        />
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={check.isPending}
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          aria-label={t('keeping.integrity.checkOf', { name })}
          onClick={() => void run()}
        >
          {t('keeping.integrity.check')}
        </Button>
      )}
      <ProblemAlert error={check.error} onRetry={check.retry} />
    </>
  );
}
