import { useT } from '#renderer/lib/i18n.ts'

/** What a browser shows when the page was opened without the token, or with an old one. */
export function MissingAddress({ isStale }: { readonly isStale: boolean }) {
  const t = useT()
  return (
    <main className="full-page">
      <h1>
        {isStale
          ? t('This address is from an earlier start of Kiln')
          : withCode(t('This page needs the address that `npm start` printed'))}
      </h1>
      <p className="muted">
        {t(
          'Open the address from the terminal where Kiln runs, with everything after the # sign. It changes at each start, so that no other page can reach your library.',
        )}
      </p>
    </main>
  )
}

/** Sets what stands between back quotes as code. */
function withCode(text: string) {
  const [before, code, after] = text.split('`')
  return (
    <>
      {before}
      <code>{code}</code>
      {after}
    </>
  )
}
