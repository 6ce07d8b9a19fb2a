export interface KeyBinding {
  /** `KeyboardEvent.code`, so that no typing method changes the meaning. */
  code: string;
  ctrl?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** What the key does, as shown by F1. */
  label: string;
  run: () => void;
  /** Works also while a dialog is open. */
  everywhere?: boolean;
}

type Stroke = Pick<KeyBinding, 'code' | 'ctrl' | 'alt' | 'shift'>;

interface Registered {
  layer: number;
  current: () => KeyBinding;
}

export function strokeName({ code, ctrl, alt, shift }: Stroke): string {
  const key = code.replace(/^(Key|Digit)/, '');
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** All keys that mean something now, by layer: a dialog is a layer above its screen. */
export class KeyRegistry {
  private readonly registered = new Set<Registered>();
  private readonly openLayers: number[] = [0];
  private lastLayer = 0;

  openLayer(): number {
    this.lastLayer += 1;
    this.openLayers.push(this.lastLayer);
    return this.lastLayer;
  }

  closeLayer(layer: number): void {
    this.openLayers.splice(this.openLayers.indexOf(layer), 1);
  }

  /** @throws when the key already means something else in this layer. */
  add(layer: number, current: () => KeyBinding): () => void {
    const name = strokeName(current());
    const other = [...this.registered].find(
      (each) => each.layer === layer && strokeName(each.current()) === name,
    );
    if (other) {
      const meanings = `«${other.current().label}» and «${current().label}»`;
      throw new Error(`The key ${name} would mean both ${meanings}`);
    }
    const entry = { layer, current };
    this.registered.add(entry);
    return () => void this.registered.delete(entry);
  }

  /** Keys that work now: those of the topmost layer and those that work everywhere. */
  active(): KeyBinding[] {
    const top = this.openLayers.at(-1);
    return [...this.registered]
      .filter((each) => each.layer === top || each.current().everywhere)
      .map((each) => each.current());
  }

  find(stroke: Stroke): KeyBinding | undefined {
    const name = strokeName(stroke);
    return this.active().findLast((binding) => strokeName(binding) === name);
  }
}
