import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './intake-page.module.css';

const icons = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  danger: IconBan,
  waiting: IconClock,
};

/** One thing that was looked at, with an icon beside its words. */
export function Check({ tint, children }: { tint: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[tint];
  return (
    <li className={classes.check} data-tint={tint}>
      <Icon size={18} stroke={2} aria-hidden />
      <span>{children}</span>
    </li>
  );
}

/** A fault leads to where it is mended. */
export function FieldLink({ field, children }: { field: string; children: ReactNode }) {
  return (
    <Anchor
      c="inherit"
      underline="always"
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(field);
        (target?.querySelector<HTMLElement>('[tabindex="0"]') ?? target)?.focus();
      }}
    >
      {children}
    </Anchor>
  );
}
