export async function runDrills(_options: readonly string[]): Promise<boolean> {
  return false;
}
