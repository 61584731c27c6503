/** A CSL-JSON item without its id; null where the library has no such source. */
export type CitedItem = Readonly<Record<string, unknown>> | null
export type CitedItems = ReadonlyMap<string, CitedItem>
