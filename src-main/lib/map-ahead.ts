/** Applies `change` to each item with up to `ahead` running at once; results come in the order of the items. */
export async function* mapAhead<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  change: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for await (const item of items) {
    const result = change(item)
    result.catch(() => undefined) // told where it is awaited
    running.push(result)
    const first = running.length >= ahead ? running.shift() : undefined
    if (first) yield await first
  }
  for (const result of running) yield await result
}
