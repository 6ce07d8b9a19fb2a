import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyLineProps {
  /** What would be here. */
  sentence: string;
  /** The one thing to do about it. */
  act?: ReactNode;
}

export function EmptyLine({ sentence, act }: EmptyLineProps) {
  return (
    <Group gap="lg" px="lg" py="xl">
      <Text>{sentence}</Text>
      {act}
    </Group>
  );
}
