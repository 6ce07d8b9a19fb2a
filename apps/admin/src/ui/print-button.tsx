import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from './key-button';

interface PrintButtonProps {
  /** Address of the PDF, of this same origin. */
  href: string;
  /** What is printed, such as the name of the form. */
  form: string;
  /** F8 by default; give another key to a second print of the same screen. */
  code?: string;
}

/** Opens the PDF in a new tab, where the browser prints it; says so when a blocker is in the way. */
export function PrintButton({ href, form, code = 'F8' }: PrintButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'opened' | 'blocked'>();
  const print = () => {
    const tab = window.open(href, '_blank');
    setOutcome(tab ? 'opened' : 'blocked');
    tab?.focus();
  };
  return (
    <div>
      <KeyButton code={code} label={t('kit.print.print', { form })} run={print} />
      <Text size="xs" role="status" c={outcome === 'blocked' ? 'var(--danger)' : 'dimmed'}>
        {outcome && t(`kit.print.${outcome}`)}
      </Text>
    </div>
  );
}
