/** The names that stand in braces in a template. */
type Place<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Place<Rest>
  : never

/** A template with its values in place; plain text but for `{name}`. */
export function fill<T extends string>(
  template: T,
  values: Readonly<Record<Place<T>, string | number>>,
): string {
  const byName: Readonly<Record<string, string | number>> = values
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(byName[name]))
}
