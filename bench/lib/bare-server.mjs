// The peer of `kiln serve`: node:http and nothing else.
import { createServer } from 'node:http'

const BLANK = `<!doctype html><title>Blank</title><script>performance.mark('kiln-interactive')</script>`

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(BLANK)
    return
  }
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.concat(chunks))
})
process.once('SIGTERM', () => process.exit(0))
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }))
})
