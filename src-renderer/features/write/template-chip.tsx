import { LayoutTemplate, X } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import type { WriteStores } from './create-write-stores.ts'

/** The template that the brief is to be written in, to be taken off. */
export function TemplateChip({ stores }: { readonly stores: Pick<WriteStores, 'brief'> }) {
  const t = useT()
  const said = useSaid()
  const { template, change } = useStore(stores.brief)
  if (!template) return null
  const name = said(template.name)
  return (
    <p className="brief-template" data-testid="brief-template">
      <LayoutTemplate size={14} aria-hidden="true" />
      <span className="visually-hidden">{t('Template')}</span>
      <span className="truncate" title={name}>
        {name}
      </span>
      <IconButton
        small
        label={t('Take the template off')}
        icon={<X size={14} aria-hidden="true" />}
        onClick={() => change({ template: undefined })}
      />
    </p>
  )
}
