import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useIntegrityCheck } from './check-document';

const intact: Look = { tint: 'ok', icon: IconCircleCheck };
const notIntact: Look = { tint: 'danger', icon: IconAlertTriangle };

/** «Kiểm tra toàn vẹn»: the stored bytes against the record and the journal. */
export function useIntegrityAct(dossierId: string, no: number, reason?: string) {
  const { t } = useTranslation();
  const { say, warn } = useAnnouncer();
  const check = useIntegrityCheck(dossierId, no, reason);
  const run = async () => {
    try {
      const found = await check.runAndWait(undefined);
      const sentence = t(`keeping.integrity.${found.outcome}`);
      if (found.outcome === 'intact') say(sentence);
      else warn(sentence);
    } catch {
      // The refusal is shown beside the file.
      return;
    }
  };
  return { check, act: { isPending: check.isPending, run: () => void run() } };
}

/** What the last check found; nothing before the first. */
export function IntegrityOutcome({
  integrity: { check },
}: {
  integrity: ReturnType<typeof useIntegrityAct>;
}) {
  const { t } = useTranslation();
  const outcome = check.answer?.outcome;
  return (
    <>
      {outcome && (
        <LookBadge
          look={outcome === 'intact' ? intact : notIntact}
          label={t(`keeping.integrity.${outcome}`)}
        />
      )}
      <ProblemAlert error={check.error} onRetry={check.retry} />
    </>
  );
}
