import type { ContentFacts, Inspection } from './inspection';
import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import { refusePixelFlood } from './picture-size';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** A frame header up to its size: length, precision, height, width, components. */
const frameHeadLength = 8;

const isFrameHead = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const standsAlone = (marker: number): boolean =>
  (marker >= 0xd0 && marker <= startOfImage) || marker === 0x01;

type State =
  | { readonly in: 'scan' | 'markerStart' | 'marker' | 'ended' }
  | { readonly in: 'segment'; readonly marker: number };

/** What scanners and cameras fill a file up with behind its last picture. */
const padding = new Set([0x00, 0x0a, 0x0d, 0x20]);

/**
 * Walks the segments of a JPEG (ITU-T T.81) to its frame size and its end of image. Behind it may
 * stand further pictures, as cameras append them, and padding; anything else is another file.
 */
export class JpegInspection implements Inspection {
  private state: State = { in: 'markerStart' };
  private window: number[] = [];
  private toSkip = 0;
  private afterSegment: State = { in: 'markerStart' };
  private beginsPicture = false;
  private size: { width: number; height: number } | undefined;

  constructor(private readonly limits: FileLimits) {}

  feed(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.toSkip > 0) {
        const skipped = Math.min(this.toSkip, chunk.length - at);
        this.toSkip -= skipped;
        at += skipped;
      } else if (this.state.in === 'scan') {
        at = this.seekMarker(chunk, at);
      } else {
        this.step(chunk[at] ?? 0);
        at += 1;
      }
    }
  }

  finish(): ContentFacts {
    if (this.state.in !== 'ended' || this.size === undefined) {
      throw new FileRefused('damaged', 'the JPEG is cut off');
    }
    return { mediaType: 'image/jpeg', ...this.size };
  }

  private seekMarker(chunk: Buffer, from: number): number {
    const at = chunk.indexOf(0xff, from);
    if (at < 0) return chunk.length;
    this.state = { in: 'marker' };
    return at + 1;
  }

  private step(byte: number): void {
    if (this.state.in === 'ended') {
      if (padding.has(byte)) return;
      if (byte !== 0xff) throw new FileRefused('notAllowedType', 'bytes after the end of the JPEG');
      this.state = { in: 'marker' };
      this.beginsPicture = true;
    } else if (this.state.in === 'markerStart') {
      if (byte !== 0xff) throw new FileRefused('damaged', 'the JPEG has a broken segment');
      this.state = { in: 'marker' };
    } else if (this.state.in === 'marker') {
      this.enter(byte);
    } else if (this.state.in === 'segment') {
      this.window.push(byte);
      this.readSegment(this.state.marker);
    }
  }

  private enter(marker: number): void {
    if (marker === 0xff) return;
    if (this.beginsPicture && marker !== startOfImage)
      throw new FileRefused('notAllowedType', 'no picture after the end of the JPEG');
    if (this.beginsPicture) this.afterSegment = { in: 'markerStart' };
    this.beginsPicture = false;
    if (marker === endOfImage) this.state = { in: 'ended' };
    else if (marker === 0x00) this.state = this.inScan('a stuffed byte outside a scan');
    else if (marker >= 0xd0 && marker <= 0xd7) this.state = this.inScan('a restart outside a scan');
    else if (standsAlone(marker)) this.state = { in: 'markerStart' };
    else this.state = { in: 'segment', marker };
    this.window = [];
  }

  private inScan(fault: string): State {
    if (this.afterSegment.in !== 'scan') throw new FileRefused('damaged', fault);
    return { in: 'scan' };
  }

  private readSegment(marker: number): void {
    if (this.window.length < (isFrameHead(marker) ? frameHeadLength : 2)) return;
    const bytes = Buffer.from(this.window);
    const length = bytes.readUInt16BE(0);
    if (length < bytes.length) throw new FileRefused('damaged', 'the JPEG has a broken segment');
    if (isFrameHead(marker)) {
      this.size = { height: bytes.readUInt16BE(3), width: bytes.readUInt16BE(5) };
      refusePixelFlood(this.size.width, this.size.height, this.limits);
    }
    this.toSkip = length - bytes.length;
    this.afterSegment = { in: marker === startOfScan ? 'scan' : 'markerStart' };
    this.state = this.afterSegment;
  }
}
