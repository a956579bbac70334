import type { UserActivityMessages } from '../user-activity.messages.js'

export const activity: UserActivityMessages = {
  label: 'Actividad',
  show: 'Mostrar',
  all: 'Todo',
  kinds: { sign_in: 'Inicios de sesión', page: 'Páginas', feature: 'Funciones' },
  signedIn: 'Inició sesión',
  on: (site) => `en ${site}`,
  today: 'Hoy',
  more: 'Cargar más',
  notLoaded: 'No se pudo cargar la actividad',
  gone: { title: 'Este usuario no está aquí', text: 'Se eliminó o pertenece a otro perfil.' },
  denied: { title: 'No puedes ver aquí lo que hacen los usuarios', text: 'Pide a un administrador del perfil permiso para ver usuarios.' },
  signedOut: { title: 'Inicia sesión para ver la actividad', text: 'Tu sesión ha terminado.' },
  empty: {
    title: 'Aún no hay actividad',
    text: 'Los inicios de sesión aparecen solos. Las páginas y funciones aparecen cuando tu sitio las comunica con foyer.track() o data-foyer-track.',
  },
  emptyKind: 'Aún no hay nada de este tipo.',
}
