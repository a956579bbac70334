import { plural } from '../plural.js'
import type { ProfileSwitcherMessages } from '../profile-switcher.messages.js'

export const switcher: ProfileSwitcherMessages = {
  profiles: 'Perfiles',
  roles: { owner: 'Propietario', admin: 'Administrador', editor: 'Editor', viewer: 'Lector' },
  switchProfile: 'Cambiar de perfil',
  choose: 'Elegir un perfil',
  switching: 'Cambiando…',
  search: 'Buscar perfiles',
  searchAmong: (n) => plural('es', n, { one: 'Buscar en # perfil', many: 'Buscar en # de perfiles', other: 'Buscar en # perfiles' }),
  noMatch: (text) => `Ningún perfil coincide con «${text}».`,
  noMatchText: 'Busca por nombre o nombre corto.',
  more: (n) =>
    plural('es', n, {
      one: '# más. Búscalo para verlo.',
      many: '# más. Búscalos para verlos.',
      other: '# más. Búscalos para verlos.',
    }),
  found: (n) => plural('es', n, { one: '# perfil', many: '# de perfiles', other: '# perfiles' }),
  newProfile: 'Nuevo perfil',
  none: 'Todavía no hay perfiles',
  signedOut: 'Inicia sesión para ver tus perfiles.',
  notLoaded: 'No se cargaron tus perfiles.',
  notEntered: (name) => `No se pudo abrir ${name}.`,
  gone: (name) => `Ya no formas parte de ${name}. Aquí no ha cambiado nada.`,
  moved: (from, to) => `Ya no formas parte de ${from}. Ahora estás en ${to}.`,
  movedNowhere: (from) => `Ya no formas parte de ${from}. No tienes ningún otro perfil.`,
  unknown: 'Este perfil no es uno de los tuyos. Elige otro.',
  dismiss: 'Cerrar el mensaje',
}
