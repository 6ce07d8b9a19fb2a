import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';

export type Mark = 'sure' | 'likely' | 'check';

const looks: Record<Mark, Look> = {
  sure: { tint: 'ok', icon: IconCircleCheck },
  likely: { tint: 'neutral', icon: IconHelpCircle },
  check: { tint: 'warn', icon: IconAlertTriangle },
};

/** How far a fact of the catalogue can be relied on, in words. */
export function MarkBadge({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  return <LookBadge look={looks[mark]} label={t(`catalogue.mark.${mark}`)} />;
}
