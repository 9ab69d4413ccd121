import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ComposeTemplate } from '#shared/contract/compositions.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { ComposeStores } from './create-compose-stores.ts'
import { useSvgUrl } from './use-svg-url.ts'

/** Compositions to begin with, and a way to keep the one that is open as one more. */
export function TemplateList({ stores }: { readonly stores: ComposeStores }) {
  const t = useT()
  const templates = useStore(stores.stock, (state) => state.templates)
  const hasLayers = useStore(stores.composition, ({ history }) => history.present.layers.length > 0)
  const [name, setName] = useState('')
  const keep = async () => {
    await stores.stock
      .getState()
      .saveTemplate(name.trim(), stores.composition.getState().history.present)
    setName('')
  }
  return (
    <div className="compose-templates">
      {hasLayers && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) void keep()
          }}
        >
          <input
            className="field"
            aria-label={t('Name of the template')}
            placeholder={t('Keep these layers as…')}
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Button small type="submit" disabled={name.trim() === ''}>
            {t('Keep')}
          </Button>
        </form>
      )}
      <ul>
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} stores={stores} />
        ))}
      </ul>
    </div>
  )
}

interface TemplateCardProps {
  readonly template: ComposeTemplate
  readonly stores: ComposeStores
}

function TemplateCard({ template, stores }: TemplateCardProps) {
  const t = useT()
  const svg = useStore(stores.stock, ({ previews }) => previews[template.id])
  const url = useSvgUrl(svg)
  const { preview, removeTemplate } = stores.stock.getState()
  useEffect(() => void preview(template), [preview, template])
  const name = template.builtIn ? t(template.name) : template.name
  const { width, height, background } = template.document
  return (
    <li className="compose-template">
      <button type="button" data-testid="compose-template" onClick={() => stores.apply(template)}>
        <span
          className="compose-template-picture"
          style={{ aspectRatio: `${width} / ${height}`, background: background.colour }}
        >
          {url && <img src={url} alt="" />}
        </span>
        <span className="small">{name}</span>
      </button>
      {!template.builtIn && (
        <IconButton
          small
          label={t('Delete the template {name}', { name })}
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => void removeTemplate(template.id)}
        />
      )}
    </li>
  )
}
