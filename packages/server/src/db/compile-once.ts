import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Database } from './database.js'
import { isPostgres } from './engine.js'

/** Stands in a compiled query for a value that each run brings. */
class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** The values of a query by name; while it is compiled, their placeholders. */
type Values = Record<string, unknown>

/** A stranger to the usual shapes must not fill the memory. */
const MOST = 1000

/** A query whose text is made once for each `shape` (few, told apart as JSON) and engine; a run brings only `values`. Making the text costs more than most queries do. */
export function compileOnce<Shape, V extends object, Row>(
  build: (db: Kysely<Database>, shape: Shape, values: V) => Compilable<Row>,
): (db: Kysely<Database>, shape: Shape, values: V) => Promise<Row[]> {
  const compiled = new Map<string, CompiledQuery<Row>>()
  const placeholders = new Proxy<Values>({}, { get: (_, name) => new Placeholder(String(name)) }) as V

  return async (db, shape, values) => {
    const key = `${isPostgres(db) ? 'postgres' : 'sqlite'} ${JSON.stringify(shape)}`
    const query = compiled.get(key) ?? build(db, shape, placeholders).compile()
    if (compiled.size >= MOST) compiled.clear()
    compiled.set(key, query)
    const parameters = query.parameters.map((value) => (value instanceof Placeholder ? (values as Values)[value.name] : value))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
