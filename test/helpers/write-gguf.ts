/** A value of a GGUF header as it is written: strings, 32-bit numbers, truth values, and lists of strings. */
type Value = string | number | boolean | readonly string[]

/** The header of a GGUF file, version 3, without tensors. */
export function writeGguf(metadata: Readonly<Record<string, Value>>): Uint8Array {
  const parts: Buffer[] = [Buffer.from('GGUF'), uint32(3), uint64(0)]
  const entries = Object.entries(metadata)
  parts.push(uint64(entries.length))
  for (const [key, value] of entries) parts.push(text(key), valueOf(value))
  return new Uint8Array(Buffer.concat(parts))
}

/** What a small llama-like writer tells of itself. */
export const SMALL_WRITER = {
  'general.architecture': 'llama',
  'general.name': 'Tiny Writer',
  'general.license': 'apache-2.0',
  'general.file_type': 15,
  'llama.context_length': 8192,
  'llama.embedding_length': 576,
  'llama.block_count': 30,
  'llama.attention.head_count': 9,
  'llama.attention.head_count_kv': 3,
  'tokenizer.ggml.tokens': ['a', 'b', 'naïve'],
  'tokenizer.chat_template': '{{ messages[0].content }}',
}

function valueOf(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([uint32(8), text(value)])
  if (typeof value === 'number') return Buffer.concat([uint32(4), uint32(value)])
  if (typeof value === 'boolean') return Buffer.concat([uint32(7), Buffer.from([value ? 1 : 0])])
  return Buffer.concat([uint32(9), uint32(8), uint64(value.length), ...value.map(text)])
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([uint64(bytes.length), bytes])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
