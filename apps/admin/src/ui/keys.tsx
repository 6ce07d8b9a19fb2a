import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { KeyRegistry, strokeName, type KeyBinding, type KeyNote } from './key-registry';

const RegistryContext = createContext<KeyRegistry>(new KeyRegistry());
const LayerContext = createContext(0);

export const useKeyRegistry = (): KeyRegistry => useContext(RegistryContext);

/** Listens for the whole window, also inside inputs. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new KeyRegistry());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const binding = registry.find({
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        shift: event.shiftKey,
      });
      if (!binding || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) binding.run();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Wrap the content of a dialog: while it is open, keys of the screen below rest. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const registry = useKeyRegistry();
  const [layer, setLayer] = useState<number>();
  useEffect(() => {
    const opened = registry.openLayer();
    setLayer(opened);
    return () => registry.closeLayer(opened);
  }, [registry]);
  if (layer === undefined) return null;
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Gives keys a meaning as long as the component is on the screen. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const registry = useKeyRegistry();
  const layer = useContext(LayerContext);
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const strokes = bindings.map(strokeName).join(' ');
  useEffect(() => {
    const removals = latest.current.map((binding, index) =>
      registry.add(layer, () => latest.current[index] ?? binding),
    );
    return () => removals.forEach((remove) => remove());
  }, [registry, layer, strokes]);
}

/** Tells F1 of keys that this part of the screen handles itself. */
export function useKeyNotes(notes: readonly KeyNote[]): void {
  const registry = useKeyRegistry();
  const layer = useContext(LayerContext);
  const text = JSON.stringify(notes);
  useEffect(() => {
    const removals = (JSON.parse(text) as KeyNote[]).map((note) =>
      registry.note(layer, () => note),
    );
    return () => removals.forEach((remove) => remove());
  }, [registry, layer, text]);
}
