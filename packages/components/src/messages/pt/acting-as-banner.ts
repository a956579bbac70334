import type { ActingAsBannerMessages } from '../acting-as-banner.messages.js'

export const actingAsBanner: ActingAsBannerMessages = {
  label: 'No lugar de outra pessoa',
  acting: (name) => `Você está agindo como ${name}`,
  endsIn: (time) => `termina em ${time}`,
  endsAt: (time) => `até ${time}`,
  back: 'Voltar',
  over: (name) => `Você não age mais como ${name}. Pode fechar esta aba.`,
  refused: 'Você não está agindo como ninguém.',
  notEnded: 'Continua, porque o servidor não ouviu você.',
}
