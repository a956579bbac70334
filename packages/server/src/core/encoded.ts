/** A value that is JSON text already, as its schema would have written it: the database made it, and nobody reads it in again to write it out. */
export class Encoded<Value> {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }

  decode(): Value {
    return JSON.parse(this.json) as Value
  }
}
