import type {ExprNode} from 'groq-js'

/**
 * An expression that hands the values of `args` (plain JavaScript, missing ones null) to a function of ours and stands
 * for what it returns.
 *
 * groq-js has no way to add a function. But it adds arrays by calling `concat` of the left one with the right one, so a
 * left operand with a `concat` of its own is called with anything an expression can say, in the right scope.
 */
export function nativeCall(run: (...args: unknown[]) => unknown, args: readonly ExprNode[] = []): ExprNode {
  const list = arrayOf(args)
  return {
    type: 'OpCall',
    op: '+',
    left: {type: 'Value', value: new Callable(run)},
    // Taken out of an array, the list is whole: on its own, groq-js's asynchronous mode would make a stream of it.
    right: {type: 'AccessElement', base: arrayOf([list]), index: 0},
  }
}

function arrayOf(nodes: readonly ExprNode[]): ExprNode {
  return {type: 'Array', elements: nodes.map(value => ({type: 'ArrayElement', value, isSplat: false}))}
}

class Callable extends Array<never> {
  readonly #run: (...args: unknown[]) => unknown

  constructor(run: (...args: unknown[]) => unknown) {
    super()
    this.#run = run
  }

  override concat(...lists: unknown[]): never[] {
    // groq-js takes whatever comes back; only the type of Array wants a list.
    return this.#run(...(lists[0] as unknown[])) as never[]
  }
}
