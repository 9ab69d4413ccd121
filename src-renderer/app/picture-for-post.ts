import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

/** Goes to Pictures with a prompt that goes with the open post. */
export function pictureForPost({ pictures, write }: Pick<Stores, 'pictures' | 'write'>): void {
  const { text } = write.current.getState().post
  if (text.trim() === '') return
  location.hash = toHash({ room: 'pictures' })
  pictures.stage.getState().callPrompt()
  void pictures.prompt.getState().fromText(text)
}
