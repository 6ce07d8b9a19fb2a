import { ActionIcon, Kbd } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useKeys } from './keys';
import classes from './side-panel.module.css';

interface SidePanelProps {
  /** What it shows, for readers. */
  title: string;
  /** What Esc and the cross do. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** Something to look at beside the work: focus and keys stay with what is being typed. */
export function SidePanel({ title, closeLabel, onClose, children }: SidePanelProps) {
  useKeys([{ code: 'Escape', label: closeLabel, run: onClose }]);
  return (
    <aside className={classes.panel} aria-label={title}>
      <div className={classes.close}>
        <Kbd aria-hidden>Esc</Kbd>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={closeLabel}
          aria-keyshortcuts="Escape"
          onClick={onClose}
        >
          <IconX size={20} />
        </ActionIcon>
      </div>
      {children}
    </aside>
  );
}
