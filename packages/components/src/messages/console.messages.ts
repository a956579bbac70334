/** The words of the operators' console. They are only in its own bundle. */
export interface ConsoleMessages {
  title: string
  signIn: string
  notAsked: string
  firstRun: {
    title: string
    text: string
    code: string
    codeHint: string
    codeMissing: string
    wrongCode: string
    create: string
    creating: string
    taken: string
  }
  menu: string
  navigation: string
  server: string
  users: string
  engagement: string
  fields: string
  settings: string
  mails: string
  bell: string
  account: string
  signOut: string
  profiles: string
  newProfile: string
  notEntered: string
  noProfiles: string
  noProfilesText: string
  unknownProfile: string
  unknownProfileText: string
  create: {
    title: string
    name: string
    slug: string
    slugHint: string
    nameMissing: string
    slugShape: string
    action: string
    working: string
  }
  profile: ProfileMessages
  look: LookMessages
  logo: LogoMessages
  keys: KeyMessages
  mail: MailMessages
}

export interface ProfileMessages {
  title: string
  notLoaded: string
  readOnly: string
  general: string
  name: string
  slug: string
  slugHint: string
  welcome: string
  welcomeHint: string
  origins: string
  originsHint: string
  originFault: (origin: string) => string
  activityDays: string
  activityDaysHint: string
  activityDaysFault: string
  save: string
  saving: string
  saved: string
  unsaved: string
  discard: string
  conflict: string
  conflictText: string
  /** Under a field that two people changed. */
  theirs: (value: string) => string
  empty: string
}

export interface LookMessages {
  title: string
  text: string
  open: string
  accent: string
  neutral: string
  radius: string
  font: string
  density: string
  scheme: string
  hints: { accent: string; neutral: string }
  colourFault: string
  /** Names the control beside the field of this label. */
  pick: (label: string) => string
  pixels: (n: number) => string
  fonts: Record<'system' | 'humanist' | 'rounded' | 'serif', string>
  densities: Record<'compact' | 'regular' | 'roomy', string>
  schemes: Record<'auto' | 'light' | 'dark', string>
  reset: string
  /** Names what is drawn. */
  previews: Record<'light' | 'dark', string>
}

export interface LogoMessages {
  title: string
  hint: string
  drop: string
  choose: string
  replace: string
  sending: string
  saved: string
  wrongType: string
  /** `size` is in MiB, written out. */
  tooLarge: (size: string) => string
  unreadable: string
  remove: string
  removeTitle: string
  removeText: string
  keep: string
  removing: string
  removed: string
}

export interface KeyMessages {
  title: string
  text: string
  none: string
  kinds: Record<'live' | 'test', string>
  createLive: string
  createTest: string
  created: (date: string) => string
  remove: (key: string) => string
  removeTitle: string
  removeText: string
  keep: string
  removeAction: string
  removing: string
  removed: string
  snippet: string
  snippetText: string
  snippetFor: string
  copySnippet: string
}

export interface MailMessages {
  title: string
  text: string
  none: string
  noneText: string
  sent: string
  sentText: string
  notLoaded: string
  refresh: string
  to: string
  copyCode: (code: string) => string
  copied: string
  count: (n: number) => string
  denied: string
  deniedText: string
}
