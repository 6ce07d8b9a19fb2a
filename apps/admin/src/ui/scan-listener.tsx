import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ScanBurst } from './scan-burst';

interface ScanTarget {
  accepts: (raw: string) => boolean;
  onScan: (raw: string) => void;
}

const TargetsContext = createContext<ScanTarget[]>([]);

type TextField = HTMLInputElement | HTMLTextAreaElement;

function textFieldOf(target: EventTarget | null): TextField | undefined {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !target.readOnly ? target : undefined;
}

/** React hears of a value only through the native setter and an input event. */
function putBack(field: TextField, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hears scanners on the whole page: the scan goes to the screen, not into whatever has focus. */
export function ScanProvider({ children }: { children: ReactNode }) {
  const [targets] = useState<ScanTarget[]>(() => []);
  useEffect(() => {
    const burst = new ScanBurst();
    let before: { field: TextField; value: string } | undefined;

    const onKeyDown = (event: KeyboardEvent) => {
      const at = event.timeStamp;
      const isControl = event.ctrlKey && (event.code === 'KeyJ' || event.code === 'KeyM');
      if (isControl && burst.isRunning(at)) event.preventDefault();
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === 'Tab') return finish(event, at);
      if (event.key === 'Backspace') return burst.takeBack(at);
      if (event.key.length !== 1) return;
      if (!burst.type(event.key, at)) return;
      const field = textFieldOf(event.target);
      before = field && { field, value: field.value };
    };

    const finish = (event: KeyboardEvent, at: number) => {
      const scanned = burst.end(at);
      if (scanned === undefined || before?.field.dataset.takesScans) return;
      const target = targets.findLast((each) => each.accepts(scanned));
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      if (before) putBack(before.field, before.value);
      target.onScan(scanned);
    };

    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [targets]);
  return <TargetsContext value={targets}>{children}</TargetsContext>;
}

const everything = () => true;

/**
 * What a scan anywhere on the page does while the component is shown. The newest target that
 * accepts it gets it; a scan that nobody accepts stays where it was typed.
 */
export function useScanTarget(
  onScan: (raw: string) => void,
  accepts: (raw: string) => boolean = everything,
): void {
  const targets = useContext(TargetsContext);
  const latest = useRef({ onScan, accepts });
  useEffect(() => {
    latest.current = { onScan, accepts };
  });
  useEffect(() => {
    const target: ScanTarget = {
      accepts: (raw) => latest.current.accepts(raw),
      onScan: (raw) => latest.current.onScan(raw),
    };
    targets.push(target);
    return () => void targets.splice(targets.indexOf(target), 1);
  }, [targets]);
}
