interface Question {
  heading: (name: string) => string
  text: string
  /** Leaves things as they are. */
  keep: string
  /** Does it. */
  go: string
}

/** The words of the dialogs that `<user-table>` opens. */
export interface UserDialogsMessages {
  form: {
    addTitle: string
    editTitle: string
    add: string
    invite: string
    access: string
    letThemChoose: string
    setPassword: string
    showPassword: string
    fields: Record<'name' | 'email' | 'password' | 'type' | 'phone' | 'company' | 'timezone' | 'language' | 'externalId' | 'tags', string>
    hints: { email: string; password: string; type: string; timezone: string; language: string; tags: string }
    faults: { empty: string; name: string; email: string; emailShape: string; password: string }
    newerTitle: string
    newerText: string
    /** Names the button that shows a field's hint. */
    about: (label: string) => string
    useTheirs: string
    /** Before what was typed is lost. */
    unsaved: string
    goOn: string
    discard: string
  }
  /** `following`: before tags that fields own. */
  tags: { heading: (name: string) => string; following: string }
  notice: { heading: (name: string) => string; title: string; message: string; send: string; fault: string }
  password: {
    heading: (name: string) => string
    text: string
    how: string
    ways: Record<'link' | 'temporary' | 'set', string>
    hint: string
    keep: string
    go: string
    /** The title once there is a temporary one. */
    given: (name: string) => string
    once: string
  }
  ban: Question & { howLong: string; never: string; until: string; day: string; fault: string; reason: string; reasonHint: string }
  acting: {
    heading: (name: string) => string
    text: string
    where: string
    /** In the place of an address. */
    hosted: string
    reason: string
    reasonHint: string
    password: string
    notify: string
    go: string
    /** Where the browser let no page open by itself. */
    blocked: string
    /** On pages where no operator's password can be asked for. */
    elsewhere: string
    faults: { reason: string; password: string }
  }
  delete: Question
  reject: Question
}
