import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ScanBurst } from './scan-burst';

/** Answers false for what it cannot use: the next target is asked. */
type ScanTarget = (raw: string) => boolean | void;

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
      if (scanned === undefined || targets.length === 0) return;
      if (before?.field.dataset.takesScans) return;
      event.preventDefault();
      event.stopPropagation();
      if (before) putBack(before.field, before.value);
      targets.findLast((target) => target(scanned) !== false);
    };

    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [targets]);
  return <TargetsContext value={targets}>{children}</TargetsContext>;
}

/** What a scan anywhere on the page does while the component is shown; the newest one wins. */
export function useScanTarget(onScan: ScanTarget): void {
  const targets = useContext(TargetsContext);
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const target: ScanTarget = (raw) => latest.current(raw);
    targets.push(target);
    return () => void targets.splice(targets.indexOf(target), 1);
  }, [targets]);
}
