export default async function stopAll(): Promise<void> {
  const products = globalThis.motcuaJourneyProducts ?? [];
  await Promise.all(products.map((product) => product.stop()));
}
