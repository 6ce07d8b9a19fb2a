export default async function stopOnce(): Promise<void> {
  await globalThis.motcuaJourneyProduct?.stop();
}
