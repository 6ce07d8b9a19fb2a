import type { ComponentTick } from '@motcua/dossier-domain';
import { tickOf } from '../../ui/checklist-ticks';
import { type ReusablePaper, type ReuseAsker, useReusablePapers } from './get-reusable-papers';
import type { IntakeForm } from './intake-form';

/** The part of a form that taking a paper changes. */
export type Ticked = Pick<IntakeForm, 'ticks' | 'reused'>;

/** Papers from the store: what is offered, what was taken, and the two acts on a line. */
export function useReuse(form: ReuseAsker & Ticked, change: (patch: Partial<Ticked>) => void) {
  const offers = useReusablePapers(form);
  const offerFor = (no: number): ReusablePaper | undefined =>
    offers.find(({ componentNo }) => componentNo === no);
  const isTaken = (no: number): boolean => form.reused.some((each) => each.no === no);
  const withTick = (tick: ComponentTick): ComponentTick[] => [
    ...form.ticks.filter(({ no }) => no !== tick.no),
    tick,
  ];
  const take = (no: number): void => {
    const offer = offerFor(no);
    if (!offer || offer.isExpired) return;
    const { dossierId, documentNo } = offer;
    const tick = tickOf(form.ticks, no);
    change({
      reused: [...form.reused.filter((each) => each.no !== no), { no, dossierId, documentNo }],
      ticks: withTick({
        ...tick,
        state: 'present',
        kind: 'electronic',
        copies: 0,
        certifiedCopies: 0,
        sheets: 0,
      }),
    });
  };
  const drop = (no: number): void => {
    const tick = tickOf(form.ticks, no);
    change({
      reused: form.reused.filter((each) => each.no !== no),
      ticks: withTick({
        ...tick,
        state: 'unmarked',
        kind: null,
        copies: 0,
        certifiedCopies: 0,
        sheets: 0,
      }),
    });
  };
  /** A line that is ticked otherwise is no longer taken from the store. */
  const tickAll = (ticks: ComponentTick[]): void => {
    const isStillTaken = (no: number): boolean => {
      const { state, kind } = tickOf(ticks, no);
      return state === 'present' && kind === 'electronic';
    };
    change({ ticks, reused: form.reused.filter(({ no }) => isStillTaken(no)) });
  };
  return { offers, offerFor, isTaken, take, drop, tickAll };
}
