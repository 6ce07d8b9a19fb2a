import { Button, Kbd, Text } from '@mantine/core';
import { useId, useRef } from 'react';
import { useKeys } from './keys';

interface MainActCommon {
  label: string;
  isPending?: boolean;
  /** Why it cannot be done now; the button stays in sight with this sentence. */
  blockedBecause?: string;
  /** The act ends or refuses something. */
  isDangerous?: boolean;
  fullWidth?: boolean;
}

/** Either acts itself or sends the form it stands in, which then also takes Enter. */
export type MainActProps = MainActCommon &
  ({ onRun: () => void; submits?: never } | { submits: true; onRun?: never });

/** The single filled button of a screen or dialog, always F9. */
export function MainAct(props: MainActProps) {
  const { label, onRun, submits, isPending = false, blockedBecause, isDangerous } = props;
  const reasonId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const isBlocked = blockedBecause !== undefined;
  const run = () => {
    if (isBlocked || isPending) return;
    if (submits) button.current?.form?.requestSubmit();
    else onRun();
  };
  useKeys([{ code: 'F9', label, run }]);
  return (
    <div>
      <Button
        ref={button}
        type={submits && !isBlocked ? 'submit' : 'button'}
        variant="filled"
        color={isDangerous ? 'danger' : 'primary'}
        fullWidth={props.fullWidth}
        loading={isPending}
        data-disabled={isBlocked || undefined}
        aria-disabled={isBlocked || undefined}
        aria-describedby={isBlocked ? reasonId : undefined}
        aria-keyshortcuts="F9"
        leftSection={<Kbd aria-hidden>F9</Kbd>}
        onClick={submits ? undefined : run}
      >
        {label}
      </Button>
      {isBlocked && (
        <Text id={reasonId} size="xs" c="dimmed" mt={4}>
          {blockedBecause}
        </Text>
      )}
    </div>
  );
}
