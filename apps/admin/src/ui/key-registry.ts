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
  /** The frame's own meaning: gives way to a screen that gives the key one. */
  usual?: boolean;
}

/** Keys that work only in one place of the screen, such as the row that has focus. */
export interface KeyNote {
  /** As they are written on the keyboard. */
  keys: string;
  label: string;
}

type Stroke = Pick<KeyBinding, 'code' | 'ctrl' | 'alt' | 'shift'>;

interface Registered<Meaning> {
  layer: number;
  current: () => Meaning;
}

export function strokeName({ code, ctrl, alt, shift }: Stroke): string {
  const key = code.replace(/^(Key|Digit)/, '');
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** All keys that mean something now, by layer: a dialog is a layer above its screen. */
export class KeyRegistry {
  private readonly registered = new Set<Registered<KeyBinding>>();
  private readonly noted = new Set<Registered<KeyNote>>();
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
    const isUsual = (binding: KeyBinding) => binding.usual === true;
    const other = [...this.registered].find(
      (each) =>
        each.layer === layer &&
        strokeName(each.current()) === name &&
        isUsual(each.current()) === isUsual(current()),
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
    const bindings = [...this.registered]
      .filter((each) => each.layer === top || each.current().everywhere)
      .map((each) => each.current());
    const ownNames = new Set(bindings.filter(({ usual }) => !usual).map(strokeName));
    return bindings.filter((each) => !each.usual || !ownNames.has(strokeName(each)));
  }

  /** Keeps F1 truthful about keys that a part of the screen handles itself. */
  note(layer: number, current: () => KeyNote): () => void {
    const entry = { layer, current };
    this.noted.add(entry);
    return () => void this.noted.delete(entry);
  }

  /** Notes of the topmost layer, each key and meaning once. */
  notes(): KeyNote[] {
    const top = this.openLayers.at(-1);
    const shown = [...this.noted]
      .filter((each) => each.layer === top)
      .map((each) => each.current());
    return [...new Map(shown.map((note) => [`${note.keys} ${note.label}`, note])).values()];
  }

  find(stroke: Stroke): KeyBinding | undefined {
    const name = strokeName(stroke);
    return this.active().findLast((binding) => strokeName(binding) === name);
  }
}
