/** Why the camera does not read; each has its sentence, and the code is typed instead. */
export type CameraFault = 'unsupported' | 'refused' | 'absent' | 'failed';

interface CodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}

interface CodeDetectorClass {
  new (options: { formats: string[] }): CodeDetector;
  getSupportedFormats(): Promise<string[]>;
}

/** Slips carry Code 128, items of other offices Code 39, receipts a QR code. */
const wanted = ['code_128', 'code_39', 'qr_code'];

/** How often a picture is looked at, in milliseconds. */
const lookEveryMs = 200;

/** The reader of the browser; absent where it has none or knows none of our codes. */
async function codeDetector(): Promise<CodeDetector | undefined> {
  const Detector = (globalThis as { BarcodeDetector?: CodeDetectorClass }).BarcodeDetector;
  if (!Detector) return undefined;
  const known = await Detector.getSupportedFormats();
  const formats = wanted.filter((format) => known.includes(format));
  return formats.length > 0 ? new Detector({ formats }) : undefined;
}

const faultOf = (error: unknown): CameraFault => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'absent' : 'failed';
};

interface Torch {
  readonly torch?: boolean;
}

export interface OpenCamera {
  /** Ends the light and the picture. */
  stop: () => void;
  /** Absent where the camera has no light. */
  setTorch: ((isOn: boolean) => void) | undefined;
}

/**
 * Shows the camera at the back in `video` and tells the first code it reads. Without a camera, or
 * without leave to use it, answers why.
 */
export async function openCamera(
  video: HTMLVideoElement,
  onCode: (raw: string) => void,
): Promise<OpenCamera | CameraFault> {
  // Absent where the page is not served securely, and in browsers that read no codes.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  const detector = devices && (await codeDetector());
  if (!devices || !detector) return 'unsupported';
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  } catch (error) {
    return faultOf(error);
  }
  const [track] = stream.getVideoTracks();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpen = true;
  const stop = () => {
    isOpen = false;
    clearTimeout(timer);
    for (const each of stream.getTracks()) each.stop();
    if (video.srcObject === stream) video.srcObject = null;
  };
  const look = async () => {
    // A picture that cannot be looked at yet is no fault: the next one is.
    const codes = await detector.detect(video).catch(() => []);
    const raw = codes.find(({ rawValue }) => rawValue !== '')?.rawValue;
    if (!isOpen) return;
    if (raw === undefined) timer = setTimeout(() => void look(), lookEveryMs);
    else {
      stop();
      onCode(raw);
    }
  };
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  void look();
  const hasTorch = (track?.getCapabilities?.() as Torch | undefined)?.torch === true;
  const setTorch = (torch: boolean) =>
    void track?.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] });
  return { stop, setTorch: hasTorch ? setTorch : undefined };
}
