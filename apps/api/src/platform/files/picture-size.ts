import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';

/** Refuses pictures that would fill memory when they are opened, from their header alone. */
export function refusePixelFlood(width: number, height: number, limits: FileLimits): void {
  if (width === 0 || height === 0) throw new FileRefused('damaged', 'a picture without size');
  const tooLong = Math.max(width, height) > limits.maxSide;
  if (tooLong || width * height > limits.maxPixels) {
    throw new FileRefused('pixelFlood', `${width} × ${height} pixels`);
  }
}
