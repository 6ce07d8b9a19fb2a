import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './guidance.module.css';

/** What nobody has confirmed yet, so that the counter does not promise it. */
export function Doubt({ children }: { children: ReactNode }) {
  return (
    <p className={classes.doubt}>
      <IconInfoCircle size={18} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
