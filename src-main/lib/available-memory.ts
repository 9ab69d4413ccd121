/** Bytes that this process may still take, limits of a container included. */
export const availableMemory = (): number => process.availableMemory()
