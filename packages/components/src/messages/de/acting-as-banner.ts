import type { ActingAsBannerMessages } from '../acting-as-banner.messages.js'

export const actingAsBanner: ActingAsBannerMessages = {
  label: 'An jemandes Stelle angemeldet',
  acting: (name) => `Sie handeln als ${name}`,
  endsIn: (time) => `endet in ${time}`,
  endsAt: (time) => `bis ${time}`,
  back: 'Zurückkehren',
  over: (name) => `Sie handeln nicht mehr als ${name}. Sie können diesen Tab schließen.`,
  refused: 'Sie handeln an niemandes Stelle.',
  notEnded: 'Es geht weiter, denn der Server hat Sie nicht gehört.',
}
