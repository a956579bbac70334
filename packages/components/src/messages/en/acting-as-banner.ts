import type { ActingAsBannerMessages } from '../acting-as-banner.messages.js'

export const actingAsBanner: ActingAsBannerMessages = {
  label: 'Acting in somebody’s place',
  acting: (name) => `You are acting as ${name}`,
  endsIn: (time) => `ends in ${time}`,
  endsAt: (time) => `until ${time}`,
  back: 'Return',
  over: (name) => `You no longer act as ${name}. You can close this tab.`,
  refused: 'You are not acting as anybody.',
  notEnded: 'It goes on, because the server did not hear you.',
}
