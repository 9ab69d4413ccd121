/** What a document is for in its repository. */
export type DocumentRole = 'readme' | 'example' | 'docs' | 'notes' | 'code' | 'commits' | 'legal'

/** How much a document counts against others of its source: README before examples before docs and notes before commits. */
export const ROLE_WEIGHTS: Readonly<Record<DocumentRole, number>> = {
  readme: 1.3,
  example: 1.15,
  docs: 1,
  notes: 0.95,
  code: 0.85,
  commits: 0.75,
  legal: 0.5,
}

const EXAMPLES = /(?:^|\/)(?:examples?|samples?|demos?|tutorials?)\//i
const NOTES =
  /(?:^|\/)(?:notes?|issues?|rfcs?|adrs?|decisions|changelogs?)\/|(?:^|\/)(?:changelog|changes|history|news|release[_-]?notes|todo|issues?|notes?|roadmap|known[_-]?issues)(?:\.\w+)?$/i
const LEGAL =
  /(?:^|\/)(?:licen[cs]e|copying|notice|copyright|third[_-]?party[\w-]*)(?:-[\w.-]+|\.(?:txt|md|rst|html?))?$/i
const DOCS =
  /(?:^|\/)(?:docs?|documentation|wiki|guides?|manual|website)\/|\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|txt|tex|html?|pdf|docx|csv|tsv)$/i

/** The role of a document by its path inside a repository, folders parted by `/`. */
export function roleOf(path: string): DocumentRole {
  if (/^readme(?:\.\w+)*$/i.test(path)) return 'readme'
  if (EXAMPLES.test(path)) return 'example'
  if (LEGAL.test(path)) return 'legal'
  if (NOTES.test(path)) return 'notes'
  return DOCS.test(path) ? 'docs' : 'code'
}
