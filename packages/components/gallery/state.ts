/** One state of a widget: an entry in its sheet's table. */
export interface State {
  /** Unique in its sheet; it is part of the state's address. */
  name: string
  draw: () => Element
  /** What a person does to get there. */
  act?: () => Promise<void>
  /** What can be seen once it is there: a selector, in any shadow root. */
  shows: string
  /** It looks like another state but for its words or its drawing: its picture is kept in the light alone. */
  alike?: boolean
  /** Where the page is, such as `account` or `#/profiles/acme/settings`. */
  address?: string
}

/** Every state of one widget, shot on one picture. */
export interface Sheet {
  name: string
  /** The room a state is drawn in, in pixels; in a narrow mode the width is the mode's. */
  width: number
  height: number
  /** The widget has the page to itself. */
  whole?: boolean
  states: readonly State[]
}

/** An element with its properties. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties)
