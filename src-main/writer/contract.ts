import { z } from 'zod'
import { command, query, stream } from '#shared/contract/define.ts'

/** One turn of a conversation; a last one of the assistant is gone on with, not answered. */
export const Message = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string(),
})
export type Message = z.infer<typeof Message>

/** What to write and how, whichever runtime writes. */
export const Writing = z.object({
  messages: z.array(Message).min(1),
  maxTokens: z.number().int().min(1).max(32_768).default(256),
  /** 0 always takes the likeliest token. */
  temperature: z.number().min(0).max(5).default(0.7),
  topP: z.number().min(0).max(1).default(0.9),
  minP: z.number().min(0).max(1).default(0),
  /** 1 leaves repetitions alone; counts what was written, not the prompt. */
  repeatPenalty: z.number().min(0).max(3).default(1.1),
  seed: z.number().int().min(0).default(0),
  /** Writing ends before any of these. */
  stop: z.array(z.string().min(1)).max(16).default([]),
  /** A JSON schema that the text must follow. */
  grammar: z.record(z.string(), z.unknown()).optional(),
  /** How many texts to write for this one prompt, with seeds from `seed` on. */
  candidates: z.number().int().min(1).max(32).default(1),
})
/** Writing as a caller gives it: everything but the messages may be left out. */
export type Writing = z.input<typeof Writing>

/** A model on this machine, as the thread loads it. */
export const LocalModel = z.object({
  path: z.string().min(1),
  format: z.enum(['gguf', 'onnx']),
  /** Most tokens read and written at once; what the model was trained on is never passed. */
  contextTokens: z.number().int().min(256).default(8192),
})

/** One finished text; `loop` is one that repeated itself and was cut, `stop` one that reached a stop string. */
export const Written = z.object({
  candidate: z.number().int(),
  text: z.string(),
  tokens: z.number().int(),
  stopReason: z.enum(['end', 'length', 'stop', 'loop']),
})
export type Written = z.infer<typeof Written>

/** Tokens as they come, each text once it is finished, then all of them with what it cost; times in ms. */
export const WriteEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('token'), candidate: z.number().int(), text: z.string() }),
  Written.extend({ type: z.literal('written') }),
  z.object({
    type: z.literal('result'),
    texts: z.array(Written),
    promptTokens: z.number().int(),
    /** Tokens of the prompt that were still in the cache. */
    reusedTokens: z.number().int(),
    /** From the call, loading included when the model was not loaded. */
    firstTokenMs: z.number(),
    loadMs: z.number(),
    /** While writing, without reading the prompt. */
    tokensPerSecond: z.number(),
  }),
])
export type WriteEvent = z.infer<typeof WriteEvent>

/** What the writing thread holds now. */
export const WriterStatus = z.object({
  loaded: z
    .object({
      path: z.string(),
      format: z.enum(['gguf', 'onnx']),
      contextTokens: z.number(),
      /** As the runtime estimates it. */
      memoryBytes: z.number(),
      device: z.string(),
      threads: z.number(),
    })
    .nullable(),
  cores: z.number(),
  residentBytes: z.number(),
})
export type WriterStatus = z.infer<typeof WriterStatus>

/** What the writing thread can be asked. */
export const writerContract = {
  texts: {
    write: stream({
      summary: 'Write with a model of this machine, loading it first when it is not loaded',
      input: Writing.extend({ model: LocalModel }),
      output: WriteEvent,
    }),
    load: command({
      summary: 'Load a model and read the messages, so that the next text begins soon',
      input: z.object({ model: LocalModel, messages: z.array(Message) }),
      output: z.object({ loadMs: z.number() }),
    }),
    unload: command({
      summary: 'Let go of the loaded model and its memory',
      input: z.object({}),
      output: z.object({}),
    }),
    status: query({
      summary: 'What is loaded and what it takes',
      input: z.object({}),
      output: WriterStatus,
    }),
  },
}

/** The type of `writerContract`. */
export type WriterContract = typeof writerContract
