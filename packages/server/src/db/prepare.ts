import type { CompiledQuery, Kysely } from 'kysely'
import type { Database } from './database.js'
import { isPostgres } from './engine.js'

/** Stands in a prepared query where a value will be. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

interface Query<Row> {
  compile(): CompiledQuery<Row>
}

/** Compiles a query once for each engine, with `value(name)` in the place of each value; the answer runs it and gives its first row. For what runs at every request: compiling costs as much as running. */
export function prepare<Name extends string, Row>(
  build: (db: Kysely<Database>, value: (name: Name) => string) => Query<Row>,
): (db: Kysely<Database>, values: Readonly<Record<Name, string>>) => Promise<Row | undefined> {
  const compiled = new Map<boolean, CompiledQuery<Row>>()
  const compile = (db: Kysely<Database>) => {
    const query = build(db, (name) => new Place(name) as unknown as string).compile()
    compiled.set(isPostgres(db), query)
    return query
  }

  return async (db, values) => {
    const query = compiled.get(isPostgres(db)) ?? compile(db)
    const parameters = query.parameters.map((part) => (part instanceof Place ? values[part.name as Name] : part))
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows[0]
  }
}
