import { config } from 'zod'

// The page's content policy forbids making code from text, which zod otherwise tries when a schema is made.
config({ jitless: true })
