/** A network of one layer of long short-term memory (Hochreiter & Schmidhuber 1997) and one linear output. */
export interface Lstm {
  readonly inputs: number
  readonly hidden: number
  /** Row by row for input, forget, new and output gates: of inputs, of the state before, offsets; then the output's. */
  readonly weights: Float64Array
}

/** What a network remembers. */
export interface Memory {
  readonly hidden: Float64Array
  readonly cell: Float64Array
}

/** A stretch of a series: the inputs of its steps one after another, and what should come out at each. */
export interface Stretch {
  readonly inputs: Float64Array
  readonly targets: Float64Array
}

const GATES = 4

/** A network with small random weights that begins by remembering. */
export function createLstm(inputs: number, hidden: number, random: () => number): Lstm {
  const rows = GATES * hidden
  const lstm = {
    inputs,
    hidden,
    weights: new Float64Array(rows * (inputs + hidden + 1) + hidden + 1),
  }
  const { ofState, offsets, output } = placesOf(lstm)
  const most = 1 / Math.sqrt(hidden)
  for (let at = 0; at < lstm.weights.length; at++) lstm.weights[at] = (2 * random() - 1) * most
  lstm.weights.fill(0, offsets, output)
  lstm.weights.fill(1, offsets + hidden, offsets + 2 * hidden) // Jozefowicz et al. 2015
  lstm.weights.fill(0, lstm.weights.length - 1)
  if (ofState >= offsets) throw new RangeError('A network needs inputs and hidden units')
  return lstm
}

/** A network that remembers nothing yet. */
export const freshMemory = ({ hidden }: Lstm): Memory => ({
  hidden: new Float64Array(hidden),
  cell: new Float64Array(hidden),
})

/** Feeds one step; the memory is changed in place, the output answered. */
export function stepLstm(lstm: Lstm, memory: Memory, input: ArrayLike<number>): number {
  const gates = new Float64Array(GATES * lstm.hidden)
  feed(lstm, { input, at: 0, before: memory.hidden, gates })
  moveOn(gates, memory.cell, memory)
  return outputOf(lstm, memory.hidden)
}

/** The mean squared error of a stretch from an empty memory; its gradient is added to `gradient`. */
export function learnStretch(lstm: Lstm, stretch: Stretch, gradient: Float64Array): number {
  const { inputs: width, hidden, weights } = lstm
  const { ofState, offsets, output } = placesOf(lstm)
  const steps = stretch.targets.length
  const memories: Memory[] = [freshMemory(lstm)]
  const gates: Float64Array[] = []
  const errors = new Float64Array(steps)
  let loss = 0
  for (let step = 0; step < steps; step++) {
    const before = memories[step] ?? freshMemory(lstm)
    const gate = new Float64Array(GATES * hidden)
    feed(lstm, { input: stretch.inputs, at: step * width, before: before.hidden, gates: gate })
    const after = freshMemory(lstm)
    moveOn(gate, before.cell, after)
    gates.push(gate)
    memories.push(after)
    const error = outputOf(lstm, after.hidden) - (stretch.targets[step] ?? 0)
    errors[step] = error
    loss += error ** 2 / steps
  }
  let toHidden = new Float64Array(hidden)
  const toCell = new Float64Array(hidden)
  const toGates = new Float64Array(GATES * hidden)
  for (let step = steps - 1; step >= 0; step--) {
    const gate = gates[step] ?? toGates
    const before = memories[step] ?? freshMemory(lstm)
    const after = memories[step + 1] ?? before
    const slope = (2 * (errors[step] ?? 0)) / steps
    for (let unit = 0; unit < hidden; unit++) {
      gradient[output + unit] = (gradient[output + unit] ?? 0) + slope * (after.hidden[unit] ?? 0)
      toHidden[unit] = (toHidden[unit] ?? 0) + slope * (weights[output + unit] ?? 0)
    }
    gradient[output + hidden] = (gradient[output + hidden] ?? 0) + slope
    for (let unit = 0; unit < hidden; unit++) {
      const [enter = 0, keep = 0] = [gate[unit], gate[hidden + unit]]
      const [fresh = 0, show = 0] = [gate[2 * hidden + unit], gate[3 * hidden + unit]]
      const bent = Math.tanh(after.cell[unit] ?? 0)
      const given = toHidden[unit] ?? 0
      const cell = (toCell[unit] ?? 0) + given * show * (1 - bent ** 2)
      toGates[unit] = cell * fresh * enter * (1 - enter)
      toGates[hidden + unit] = cell * (before.cell[unit] ?? 0) * keep * (1 - keep)
      toGates[2 * hidden + unit] = cell * enter * (1 - fresh ** 2)
      toGates[3 * hidden + unit] = given * bent * show * (1 - show)
      toCell[unit] = cell * keep
    }
    const earlier = new Float64Array(hidden)
    for (let row = 0; row < GATES * hidden; row++) {
      const part = toGates[row] ?? 0
      const ofInput = row * width
      for (let k = 0; k < width; k++)
        gradient[ofInput + k] =
          (gradient[ofInput + k] ?? 0) + part * (stretch.inputs[step * width + k] ?? 0)
      const start = ofState + row * hidden
      const known = before.hidden
      for (let k = 0; k < hidden; k++) {
        gradient[start + k] = (gradient[start + k] ?? 0) + part * (known[k] ?? 0)
        earlier[k] = (earlier[k] ?? 0) + part * (weights[start + k] ?? 0)
      }
      gradient[offsets + row] = (gradient[offsets + row] ?? 0) + part
    }
    toHidden = earlier
  }
  return loss
}

function placesOf({ inputs, hidden }: Lstm) {
  const rows = GATES * hidden
  const ofState = rows * inputs
  const offsets = ofState + rows * hidden
  return { ofState, offsets, output: offsets + rows }
}

interface Feed {
  readonly input: ArrayLike<number>
  /** Where the step's inputs start. */
  readonly at: number
  readonly before: Float64Array
  readonly gates: Float64Array
}

/** Works out the gates of a step. */
function feed(lstm: Lstm, { input, at, before, gates }: Feed): void {
  const { inputs, hidden, weights } = lstm
  const { ofState, offsets } = placesOf(lstm)
  for (let row = 0; row < GATES * hidden; row++) {
    let sum = weights[offsets + row] ?? 0
    for (let k = 0; k < inputs; k++) sum += (weights[row * inputs + k] ?? 0) * (input[at + k] ?? 0)
    const start = ofState + row * hidden
    for (let k = 0; k < hidden; k++) sum += (weights[start + k] ?? 0) * (before[k] ?? 0)
    const isNew = row >= 2 * hidden && row < 3 * hidden
    gates[row] = isNew ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum))
  }
}

/** Puts what the gates let through into a memory. */
function moveOn(gates: Float64Array, cellBefore: Float64Array, into: Memory): void {
  const { hidden, cell } = into
  const count = cell.length
  for (let unit = 0; unit < count; unit++) {
    const kept = (gates[count + unit] ?? 0) * (cellBefore[unit] ?? 0)
    cell[unit] = kept + (gates[unit] ?? 0) * (gates[2 * count + unit] ?? 0)
    hidden[unit] = (gates[3 * count + unit] ?? 0) * Math.tanh(cell[unit] ?? 0)
  }
}

function outputOf(lstm: Lstm, state: Float64Array): number {
  const { output } = placesOf(lstm)
  let sum = lstm.weights[output + lstm.hidden] ?? 0
  for (let unit = 0; unit < lstm.hidden; unit++)
    sum += (lstm.weights[output + unit] ?? 0) * (state[unit] ?? 0)
  return sum
}
