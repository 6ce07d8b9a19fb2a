export type Verdict = 'right' | 'repeated' | 'wrong';

const storageKey = 'motcua.sound';

/** Tones in Hz, one after another; they differ in number as well as in pitch. */
const tones: Record<Verdict, readonly number[]> = {
  right: [880],
  repeated: [660, 660],
  wrong: [220, 220, 220],
};
const toneSeconds = 0.09;

export const isSoundOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

export const switchSound = (isOn: boolean): void =>
  localStorage.setItem(storageKey, isOn ? 'on' : 'off');

let context: AudioContext | undefined;

/** Never the only sign of a scan: the same is written and spoken. */
export function playVerdict(verdict: Verdict): void {
  if (!isSoundOn() || !('AudioContext' in window)) return;
  context ??= new AudioContext();
  const audio = context;
  tones[verdict].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(audio.destination);
    const start = audio.currentTime + index * toneSeconds * 1.6;
    tone.start(start);
    tone.stop(start + toneSeconds);
  });
}
