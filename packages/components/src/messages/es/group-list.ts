import type { GroupListMessages } from '../group-list.messages.js'
import { plural } from '../plural.js'

export const groupList: GroupListMessages = {
  groups: 'Grupos',
  all: 'Todos los usuarios',
  add: 'Nuevo grupo',
  settings: (name) => `Ajustes de ${name}`,
  edit: 'Editar',
  remove: 'Eliminar',
  search: 'Buscar grupos',
  more: 'Mostrar más',
  users: (count) => plural('es', count, { one: '# usuario', many: '# de usuarios', other: '# usuarios' }),
  empty: { title: 'Aún no hay grupos', text: 'Reúna en un grupo a los usuarios que van juntos.' },
  noMatch: (text) => `Ningún grupo coincide con «${text}».`,
  signedOut: 'Nadie ha iniciado sesión',
  notLoaded: 'No se pudieron cargar los grupos',
  name: 'Nombre',
  externalId: 'ID externo',
  externalIdHint: 'Cómo llama otro sistema a este grupo.',
  nameMissing: 'Escriba un nombre',
  nameTaken: 'Otro grupo ya se llama así',
  tooMany: 'Ya hay 1000 grupos. Elimine uno primero.',
  gone: 'Este grupo ya no existe.',
  create: { heading: 'Nuevo grupo', go: 'Crear grupo', done: (name) => `Se creó ${name}` },
  change: { heading: (name) => `Editar ${name}`, done: (name) => `Se guardó ${name}` },
  farewell: {
    heading: (name) => `¿Eliminar ${name}?`,
    text: (count) =>
      count === 0
        ? 'No hay nadie en él. Esto no se puede deshacer.'
        : plural('es', count, {
            one: '# usuario sale del grupo y sigue en el perfil. Esto no se puede deshacer.',
            many: '# de usuarios salen del grupo y siguen en el perfil. Esto no se puede deshacer.',
            other: '# usuarios salen del grupo y siguen en el perfil. Esto no se puede deshacer.',
          }),
    keep: 'Conservar el grupo',
    go: 'Eliminar el grupo',
    done: (name) => `Se eliminó ${name}`,
  },
}
