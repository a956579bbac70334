import { CamelCasePlugin, type PluginTransformResultArgs, type QueryResult, type UnknownRow } from 'kysely'

/** Columns in snake case, properties in camel case. Rows whose names are alike in both stay as they came: to write them anew costs a tenth of a page. */
export class CamelCaseNames extends CamelCasePlugin {
  override async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [row = {}] = args.result.rows
    return Object.keys(row).some((name) => name.includes('_')) ? super.transformResult(args) : args.result
  }
}
