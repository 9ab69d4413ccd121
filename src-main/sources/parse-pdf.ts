import { SOURCE_PROBLEMS, SOURCE_REMEDIES } from '#shared/sentences/sources.ts'
import { getDocumentProxy } from 'unpdf'
import type { ParseResult } from './contract.ts'

const MOST_PAGES = 3000
const MOST_CHARACTERS = 20_000_000
/** The quietest of pdf.js. */
const SILENT = 0

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a PDF, pages parted by an empty line. */
export async function parsePdf(bytes: Uint8Array): Promise<ParseResult> {
  let pdf: Pdf
  try {
    pdf = await getDocumentProxy(bytes, { verbosity: SILENT })
  } catch (error) {
    return isProtected(error)
      ? refuse(SOURCE_PROBLEMS.protected, SOURCE_REMEDIES.password)
      : refuse(SOURCE_PROBLEMS.brokenPdf, SOURCE_REMEDIES.cutOff)
  }
  try {
    return await readPages(pdf)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(pdf: Pdf): Promise<ParseResult> {
  const pages: string[] = []
  let characters = 0
  let broken = 0
  const count = Math.min(pdf.numPages, MOST_PAGES)
  for (let number = 1; number <= count && characters < MOST_CHARACTERS; number++) {
    try {
      const page = await readPage(pdf, number)
      characters += page.length
      if (page) pages.push(page)
    } catch {
      broken++
    }
  }
  if (pages.length > 0) return { text: pages.join('\n\n') }
  return broken > 0
    ? refuse(SOURCE_PROBLEMS.brokenPdf, SOURCE_REMEDIES.cutOff)
    : refuse(SOURCE_PROBLEMS.pictures, SOURCE_REMEDIES.recognise)
}

async function readPage(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const isProtected = (error: unknown): boolean =>
  error instanceof Error && error.name === 'PasswordException'

function refuse(reason: string, action: string): ParseResult {
  return { refusal: { code: 'unreadable-file', reason, action } }
}
