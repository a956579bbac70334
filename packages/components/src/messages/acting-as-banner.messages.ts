/** The words of `<acting-as-banner>`. */
export interface ActingAsBannerMessages {
  /** What the bar is, for whoever does not see it. */
  label: string
  acting: (name: string) => string
  /** `time` is already written out, as in *28:12*. */
  endsIn: (time: string) => string
  /** For whoever does not see the seconds run. `time` is that of a clock. */
  endsAt: (time: string) => string
  /** Ends it. */
  back: string
  over: (name: string) => string
  /** Before the reason why it did not begin. */
  refused: string
  /** Before the reason why it could not be ended. */
  notEnded: string
}
