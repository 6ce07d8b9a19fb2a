import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';

const focusable = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** F6 and Shift+F6 go through the parts of a screen marked `data-section`. */
export function useSectionKeys(main: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  const go = (step: 1 | -1) => {
    const sections = [...(main.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
    if (sections.length === 0) return;
    const here = sections.findIndex((section) => section.contains(document.activeElement));
    const start = here < 0 && step < 0 ? 0 : here;
    const next = sections[(start + step + sections.length) % sections.length];
    (next?.querySelector<HTMLElement>(focusable) ?? next)?.focus();
  };
  useKeys([
    { code: 'F6', label: t('shell.nextSection'), run: () => go(1) },
    { code: 'F6', shift: true, label: t('shell.previousSection'), run: () => go(-1) },
  ]);
}
