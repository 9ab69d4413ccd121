import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'

/** The failure of a model that is to be downloaded, again where its files are damaged. */
export function notInstalled(id: string, isDamaged: boolean): KilnError {
  return new KilnError('model-missing', fill(MODEL_FAILURES.missing, { nameModel: id }), {
    action: isDamaged ? MODEL_REMEDIES.again : fill(MODEL_REMEDIES.install, { nameModel: id }),
  })
}
