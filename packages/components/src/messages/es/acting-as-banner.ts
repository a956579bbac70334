import type { ActingAsBannerMessages } from '../acting-as-banner.messages.js'

export const actingAsBanner: ActingAsBannerMessages = {
  label: 'En lugar de otra persona',
  acting: (name) => `Estás actuando como ${name}`,
  endsIn: (time) => `termina en ${time}`,
  endsAt: (time) => `hasta las ${time}`,
  back: 'Volver',
  over: (name) => `Ya no actúas como ${name}. Puedes cerrar esta pestaña.`,
  refused: 'No estás actuando como nadie.',
  notEnded: 'Continúa, porque el servidor no te ha oído.',
}
