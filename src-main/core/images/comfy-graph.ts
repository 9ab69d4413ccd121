import { toMetadata, type PictureMetadata } from './picture-metadata.ts'
import { fromSamplerName } from './sampler-names.ts'
import type { Json } from './settings-json.ts'

interface Node {
  readonly type: string
  readonly inputs: Json
}

type Graph = ReadonlyMap<string, Node>

/** Nodes looked at along one path; graphs may be cyclic in hostile files. */
const FARTHEST = 200
const WORDS = ['text', 'text_g', 'string', 'value', 'prompt', 'positive', 'wildcard_text']
/** Names of the widgets of the nodes that matter, in the order in which a `workflow` lists their values. */
const WIDGETS: Readonly<Record<string, readonly string[]>> = {
  KSampler: ['seed', '', 'steps', 'cfg', 'sampler_name', 'scheduler', 'denoise'],
  KSamplerAdvanced: ['', 'noise_seed', '', 'steps', 'cfg', 'sampler_name', 'scheduler'],
  CLIPTextEncode: ['text'],
  EmptyLatentImage: ['width', 'height'],
  CheckpointLoaderSimple: ['ckpt_name'],
  PrimitiveString: ['value'],
}

/** Reads the graph that ComfyUI writes as `prompt`, from its sampler to the texts, the size and the model. */
export function fromComfyPrompt(json: Json): PictureMetadata | undefined {
  const graph = new Map<string, Node>()
  for (const [id, value] of Object.entries(json)) {
    const { class_type: type, inputs } = toJson(value)
    if (typeof type === 'string') graph.set(id, { type, inputs: toJson(inputs) })
  }
  return readGraph(graph)
}

/** Reads the editor's `workflow`, whose values have no names but an order. */
export function fromComfyWorkflow(json: Json): PictureMetadata | undefined {
  const links = new Map<unknown, readonly unknown[]>()
  for (const link of toList(json['links'])) {
    const parts = toList(link)
    links.set(parts[0], [String(parts[1]), parts[2]])
  }
  const graph = new Map<string, Node>()
  for (const value of toList(json['nodes'])) {
    const { id, type, inputs, widgets_values: values } = toJson(value)
    if (typeof type !== 'string') continue
    const named = (WIDGETS[type] ?? []).map((name, at) => [name, toList(values)[at]] as const)
    const linked = toList(inputs).map((input) => {
      const { name, link } = toJson(input)
      return [String(name), links.get(link)] as const
    })
    const all = [...named, ...linked.filter(([, link]) => link !== undefined)]
    graph.set(String(id), { type, inputs: Object.fromEntries(all) })
  }
  return readGraph(graph)
}

function readGraph(graph: Graph): PictureMetadata | undefined {
  const sampler = findSampler(graph)
  if (!sampler) return undefined
  const { inputs } = sampler
  const above = (name: string, wanted: readonly string[]) =>
    findUpwards(graph, inputs[name], (node) => wanted.some((key) => isPlain(node.inputs[key])))
  const guide = above('guider', ['cfg', 'conditioning'])?.inputs ?? {}
  const size = above('latent_image', ['width'])?.inputs ?? {}
  const model = above('model', ['ckpt_name', 'unet_name', 'model_name'])?.inputs ?? {}
  const schedule = above('sigmas', ['steps'])?.inputs ?? inputs
  const chosen = above('sampler', ['sampler_name'])?.inputs ?? inputs
  const noise = above('noise', ['noise_seed'])?.inputs ?? inputs
  const samplerName = plainText(chosen['sampler_name'])
  return toMetadata({
    prompt: words(graph, inputs['positive'] ?? guideText(graph, inputs, 'positive')),
    negativePrompt: words(graph, inputs['negative'] ?? guideText(graph, inputs, 'negative')),
    seed: figure(noise['noise_seed'] ?? noise['seed']),
    steps: figure(schedule['steps']),
    guidance: figure(inputs['cfg'] ?? guide['cfg']),
    strength: figure(schedule['denoise']),
    scheduler: samplerName
      ? fromSamplerName(samplerName, plainText(schedule['scheduler']) ?? '')
      : null,
    width: figure(size['width']),
    height: figure(size['height']),
    model: plainText(model['ckpt_name'] ?? model['unet_name'] ?? model['model_name']) ?? null,
    software: 'ComfyUI',
  })
}

/** Custom samplers take their texts through a guider. */
function guideText(graph: Graph, inputs: Json, side: string): unknown {
  const guider = linked(graph, inputs['guider'])
  return guider?.inputs[side] ?? (side === 'positive' ? guider?.inputs['conditioning'] : undefined)
}

/** The sampler above a saved picture, or else the first there is. */
function findSampler(graph: Graph): Node | undefined {
  const isSampler = ({ type, inputs }: Node) =>
    type.includes('Sampler') && ('positive' in inputs || 'guider' in inputs)
  for (const node of graph.values())
    if (/^(?:Save|Preview)Image/.test(node.type)) {
      const found = findUpwards(graph, node.inputs['images'], isSampler)
      if (found) return found
    }
  return [...graph.values()].find(isSampler)
}

/** The nearest node upstream of a link that fits, breadth first. */
function findUpwards(graph: Graph, link: unknown, fits: (node: Node) => boolean): Node | undefined {
  const queue = [link]
  const seen = new Set<Node>()
  for (let at = 0; at < queue.length && seen.size < FARTHEST; at++) {
    const node = linked(graph, queue[at])
    if (!node || seen.has(node)) continue
    if (fits(node)) return node
    seen.add(node)
    queue.push(...Object.values(node.inputs))
  }
  return undefined
}

/** The texts upstream of a conditioning, joined; other inputs, such as the model, are not followed. */
function words(graph: Graph, link: unknown): string {
  const found: string[] = []
  const seen = new Set<Node>()
  const visit = (each: unknown): void => {
    const node = linked(graph, each)
    if (!node || seen.has(node) || seen.size >= FARTHEST) return
    seen.add(node)
    for (const name of WORDS) {
      const value = node.inputs[name]
      if (typeof value === 'string') found.push(value)
      else if (Array.isArray(value)) visit(value)
      else continue
      return
    }
    for (const [name, value] of Object.entries(node.inputs))
      if (name.startsWith('conditioning') || name === 'source') visit(value)
  }
  visit(link)
  return [...new Set(found)].join(', ')
}

const toJson = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const linked = (graph: Graph, link: unknown): Node | undefined =>
  Array.isArray(link) ? graph.get(String(link[0])) : undefined
const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'
const plainText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined
const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null)
