import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { useKeyNotes } from '../../ui/keys';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import type { RoundStop } from './get-round';
import { moneyAtDoor } from './money-lines';
import classes from './phone-page.module.css';
import { StopHandle } from './stop-handle';
import { isAtOffice, stopLookOf } from './stop-looks';
import { useRoundOrder } from './use-round-order';
import { shiftOf, useStopDrag } from './use-stop-drag';

interface StopListProps {
  stops: readonly RoundStop[];
  orderVersion: number;
}

/** Whom the row is about: the office whose envelope is fetched, or the person at the door. */
const nameOf = (stop: RoundStop): string =>
  (isAtOffice(stop) ? stop.fromUnit?.name : (stop.contactName ?? stop.fromUnit?.name)) ??
  stop.number;

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** The stops in the order in which they are ridden; dragged, or moved by Alt and the arrows. */
export function StopList({ stops, orderVersion }: StopListProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { shown, error, retry, move } = useRoundOrder(stops, orderVersion);
  const list = useFocusThatStays(shown.map(({ id }) => id).join());
  const moveStop = (id: string, place: number) => {
    const stop = shown.find((each) => each.id === id);
    if (!stop || place < 0 || place >= shown.length) return;
    list.keep(id);
    move(id, place);
    say(
      t('courier.round.order.moved', {
        name: nameOf(stop),
        place: place + 1,
        count: shown.length,
      }),
    );
  };
  const { drag, handleProps, hasJustDragged } = useStopDrag(moveStop);
  useKeyNotes([{ keys: 'Alt+↑ Alt+↓', label: t('courier.round.order.keys') }]);
  const onKeyDown = (event: KeyboardEvent, id: string, place: number) => {
    const step = event.altKey ? steps[event.code] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    moveStop(id, place + step);
  };
  return (
    <>
      <ProblemAlert error={error} onRetry={retry} />
      <ol ref={list.ref} className={classes.stops} aria-label={t('courier.round.stops')}>
        {shown.map((stop, place) => (
          <li
            key={stop.id}
            data-stop={stop.id}
            className={`${classes.stop} ${classes.placed}`}
            data-dragged={drag?.id === stop.id || undefined}
            style={drag && { transform: `translateY(${shiftOf(drag, place)}px)` }}
            onKeyDown={(event) => onKeyDown(event, stop.id, place)}
          >
            <StopHandle
              name={nameOf(stop)}
              place={place}
              count={shown.length}
              onMove={(to) => moveStop(stop.id, to)}
              hasJustDragged={hasJustDragged}
              dragProps={handleProps(stop.id)}
            />
            <StopLink stop={stop} />
          </li>
        ))}
      </ol>
      {shown.length > 1 && (
        <Text size="xs" c="dimmed" mb="sm">
          {t('courier.round.order.hint')}
        </Text>
      )}
    </>
  );
}

/** A row that changes its place takes the focus along. */
function useFocusThatStays(order: string) {
  const ref = useRef<HTMLOListElement>(null);
  const kept = useRef<{ id: string; onHandle: boolean }>(undefined);
  useEffect(() => {
    if (!kept.current) return;
    const { id, onHandle } = kept.current;
    kept.current = undefined;
    const row = ref.current?.querySelector(`[data-stop="${id}"]`);
    row?.querySelector<HTMLElement>(onHandle ? '[data-stop-handle]' : 'a')?.focus();
  }, [order]);
  const keep = (id: string) => {
    const { activeElement } = document;
    const onLink = activeElement instanceof HTMLAnchorElement;
    kept.current = { id, onHandle: !onLink };
  };
  return { ref, keep };
}

function StopLink({ stop }: { stop: RoundStop }) {
  const { t } = useTranslation();
  const { money, date } = useFormats();
  const { number, contactName, contactAddress, fromUnit, slot } = stop;
  const { stateFee, postage } = moneyAtDoor(stop);
  const { icon: Icon, word } = stopLookOf(stop);
  const office = isAtOffice(stop) ? fromUnit?.name : undefined;
  const where = office
    ? t('courier.round.resultOf', { name: contactName ?? number })
    : (contactAddress ?? fromUnit?.name);
  return (
    <Link to="/my-round/$stop" params={{ stop: number }} className={classes.stopLink}>
      <span>
        <span className={classes.kind}>
          <Icon size={18} stroke={2} aria-hidden /> {t(`courier.round.kind.${word}`)}
        </span>{' '}
        <strong>{nameOf(stop)}</strong>
        <Text size="xs" c="dimmed">
          {[where, office ? undefined : slot].filter(Boolean).join(' · ')}
        </Text>
        {!stop.isDue && stop.nextAttemptOn && (
          <Text size="xs">{t('courier.round.notDue', { day: date(stop.nextAttemptOn) })}</Text>
        )}
      </span>
      <span className={classes.amount}>
        {!office && stateFee > 0 && <div>{money(stateFee)}</div>}
        {!office && postage > 0 && <div>{money(postage)}</div>}
      </span>
    </Link>
  );
}
