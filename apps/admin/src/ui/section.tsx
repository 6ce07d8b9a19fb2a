import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** Beside the title, such as «Đủ 3/4». */
  note?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}

/** A sheet with a heading; F6 goes from one to the next. */
export function Section({ title, note, acts, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.sheet} aria-labelledby={id} data-section tabIndex={-1}>
      <Group justify="space-between" className={classes.heading} gap="sm">
        <Group gap="sm">
          <Title order={2} id={id}>
            {title}
          </Title>
          {note}
        </Group>
        {acts}
      </Group>
      {children}
    </section>
  );
}
