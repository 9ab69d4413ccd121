/** Asks a running `kiln serve`; answers the value, or the last one of a stream, and throws what it fails with. */
export async function askKiln({ url, token }, procedure, input) {
  const response = await fetch(`${url}/api/${procedure}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const answer = JSON.parse((await response.text()).trim().split('\n').at(-1))
  if (answer?.error) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer
}
