import fc from 'fast-check'

/** Names that some endpoint looks for, so that random bodies get past the first check. */
const names = [
  'mutations',
  'actions',
  'transactionId',
  'dryRun',
  'query',
  'params',
  'perspective',
  'id',
  '_id',
  '_type',
  'patch',
  'create',
  'delete',
  'set',
  'unset',
  'insert',
  'actionType',
  'publishedId',
  'draftId',
  'label',
  'roleName',
  'name',
  'displayName',
  'aclMode',
  'url',
  'rule',
  'filter',
  'key',
  'value',
  'email',
  'password',
  '__proto__',
  'constructor',
  '',
]

const {json} = fc.letrec(tie => ({
  json: fc.oneof(
    {maxDepth: 4, withCrossShrink: true},
    fc.oneof(
      fc.jsonValue({maxDepth: 0}),
      fc.constantFrom('production', 'drafts.a', '*', 'a.b..c', 1e308, -0, 'ảnh', '\u0000', '\ud800'),
    ),
    fc.dictionary(fc.constantFrom(...names), tie('json'), {maxKeys: 4, noNullPrototype: true}),
    fc.array(tie('json'), {maxLength: 3}),
  ),
}))

const nested = fc
  .tuple(fc.constantFrom('[', '{"a":', '{"mutations":['), fc.constantFrom(10, 3000, 200_000))
  .map(([open, depth]) => open.repeat(depth))

/** What a client may send as a body: mostly JSON, now and then cut short, nested without end or no text at all. */
export const arbitraryBody: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  {weight: 12, arbitrary: json.map(value => JSON.stringify(value))},
  {
    weight: 2,
    arbitrary: fc.tuple(json, fc.nat(40)).map(([value, length]) => JSON.stringify(value).slice(0, length)),
  },
  {weight: 1, arbitrary: nested},
  {weight: 1, arbitrary: fc.uint8Array({maxLength: 40}).map(bytes => new Uint8Array(bytes))},
)
