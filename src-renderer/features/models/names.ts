import type { LicenceClass, Model, ModelPurpose } from '#shared/contract/models.ts'
import type { Progress } from '#shared/contract/progress.ts'
import { msg } from '#renderer/lib/i18n.ts'

/** What a purpose is called, and what its models do for the user, as English source texts. */
export const PURPOSES: Readonly<
  Record<ModelPurpose, { readonly name: string; readonly does: string }>
> = {
  writing: { name: msg('Writing'), does: msg('They write drafts from a brief and its sources.') },
  embeddings: {
    name: msg('Meaning'),
    does: msg('They find passages of sources that mean the same in other words.'),
  },
  entailment: {
    name: msg('Claims'),
    does: msg('They tell whether a source bears out what a draft says.'),
  },
  text: { name: msg('Texts'), does: msg('They read what you write and score it.') },
  vision: { name: msg('Frames'), does: msg('They look at pictures and frames of videos.') },
  pictures: { name: msg('Pictures'), does: msg('They make pictures from words.') },
  speech: { name: msg('Speech'), does: msg('They turn what is said into text.') },
}

/** How a model stands, as English source text. */
export const STATES: Readonly<Record<Model['state'], string>> = {
  'built-in': msg('Built in'),
  installed: msg('Installed'),
  adopted: msg('Used in place'),
  available: msg('Not installed'),
  partial: msg('Paused'),
  damaged: msg('Damaged'),
}

/** Whether a model runs here, as English source text. */
export const FIT_LEVELS: Readonly<Record<Model['fit']['level'], string>> = {
  comfortable: msg('Runs comfortably'),
  tight: msg('Tight'),
  'too-large': msg('Too large'),
  unknown: msg('Not known'),
}

/** What may be done with a model, as English source text. */
export const LICENCES: Readonly<Record<LicenceClass, string>> = {
  open: msg('Open'),
  conditions: msg('With conditions'),
  'non-commercial': msg('Not for commercial use'),
  unknown: msg('Licence unknown'),
}

const STAGES: Readonly<Partial<Record<Progress['stage'], string>>> = {
  downloading: msg('Downloading'),
  verifying: msg('Checking that it is whole'),
  loading: msg('Loading'),
  writing: msg('Measuring'),
}

/** What a stage of work on a model is called, as English source text. */
export const stageOf = (stage: Progress['stage'] | undefined): string =>
  (stage && STAGES[stage]) ?? msg('Starting')
