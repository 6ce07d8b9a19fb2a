import { Menu } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './phone-page.module.css';

interface StopHandleProps {
  name: string;
  /** From 0. */
  place: number;
  count: number;
  onMove: (place: number) => void;
  /** The click that ends a drag opens nothing. */
  hasJustDragged: () => boolean;
  dragProps: ComponentProps<'button'>;
}

/** Dragged by a finger; pressed, it offers the same moves to those who do not drag. */
export function StopHandle({
  name,
  place,
  count,
  onMove,
  hasJustDragged,
  dragProps,
}: StopHandleProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const moves = [
    { name: 'first', to: 0, isPossible: place > 1 },
    { name: 'up', to: place - 1, isPossible: place > 0 },
    { name: 'down', to: place + 1, isPossible: place < count - 1 },
    { name: 'last', to: count - 1, isPossible: place < count - 2 },
  ] as const;
  return (
    <Menu
      opened={isOpen}
      onChange={(next) => setOpen(!hasJustDragged() && next)}
      position="bottom-start"
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.handle}
          aria-label={t('courier.round.order.of', { name })}
          data-stop-handle
          {...dragProps}
        >
          <span>{place + 1}</span>
          <IconGripVertical size={20} stroke={2} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {moves
          .filter(({ isPossible }) => isPossible)
          .map((move) => (
            <Menu.Item key={move.name} mih={48} onClick={() => onMove(move.to)}>
              {t(`courier.round.order.${move.name}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
