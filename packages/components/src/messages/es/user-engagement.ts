import { plural } from '../plural.js'
import type { UserEngagementMessages } from '../user-engagement.messages.js'

export const userEngagement: UserEngagementMessages = {
  title: 'Actividad',
  metric: 'Qué',
  metrics: { active: 'Usuarios activos', signUps: 'Usuarios nuevos' },
  interval: 'Por',
  intervals: { day: 'Día', week: 'Semana', month: 'Mes' },
  range: 'Periodo',
  days: (count) => plural('es', count, { one: '# día', other: '# días' }),
  by: 'Dividir por',
  splits: { none: 'Nada', type: 'Tipo', tag: 'Etiqueta', group: 'Grupo' },
  over: (from, to) => `del ${from} al ${to}`,
  between: (least, most) => `entre ${least} y ${most}`,
  summary: (name, rest) => `${name}, ${rest}`,
  all: 'Todos',
  goneGroup: 'Un grupo eliminado',
  largest: 'Se muestran los diez mayores.',
  noParts: 'En este tiempo no se contó nada por separado. Una etiqueta se cuenta cuando la llevan cinco usuarios.',
  showTable: 'Mostrar como tabla',
  hideTable: 'Ocultar tabla',
  note: 'Cada persona cuenta una vez por día, semana o mes. Los días son los de UTC; el último aún no ha terminado.',
  empty: { title: 'Nadie en este tiempo', text: 'Elija un tiempo más largo u otra cosa que contar.' },
  signedOut: 'Nadie ha iniciado sesión',
  notLoaded: 'No se pudieron cargar los números',
}
