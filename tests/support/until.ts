/** Resolves once `holds`; fails with the last answer after `patience` milliseconds. */
export async function until(holds: () => unknown, patience = 10_000): Promise<void> {
  const end = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`This never came true: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
