import { Tabs } from '@mantine/core';
import classes from './queue-tab.module.css';

interface QueueTabProps {
  value: string;
  label: string;
  /** How much waits, in words; nothing for an empty queue. */
  count: string | undefined;
}

/** A queue as a tab, with what waits in it. */
export function QueueTab({ value, label, count }: QueueTabProps) {
  return (
    <Tabs.Tab
      value={value}
      px="sm"
      rightSection={count && <span className={classes.count}>{count}</span>}
    >
      {label}
    </Tabs.Tab>
  );
}
