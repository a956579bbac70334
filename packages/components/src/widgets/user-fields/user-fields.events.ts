import type { EditUserSchema, UserSchema } from '@foyer/shared'

/** The types and fields of the profile's users are about to be replaced. */
export class UserSchemaEditEvent extends Event {
  readonly schema: EditUserSchema

  constructor(schema: EditUserSchema) {
    super('user-schema-edit', { bubbles: true, composed: true, cancelable: true })
    this.schema = schema
  }
}

/** The types and fields of the profile's users were replaced: `schema` as it is now. */
export class UserSchemaEditedEvent extends Event {
  readonly schema: UserSchema

  constructor(schema: UserSchema) {
    super('user-schema-edited', { bubbles: true, composed: true })
    this.schema = schema
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-schema-edit': UserSchemaEditEvent
    'user-schema-edited': UserSchemaEditedEvent
  }
}
