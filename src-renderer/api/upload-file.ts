import { sendBytes } from './send-bytes.ts'

/** Hands a file over to Kiln, and answers the path where it keeps it until it ends. */
export async function uploadFile(file: File, signal: AbortSignal): Promise<string> {
  const response = await sendBytes(`/uploads/${encodeURIComponent(file.name)}`, file, signal)
  const { path } = (await response.json()) as { path: string }
  return path
}
