import type { UserFiltersMessages } from '../user-filters.messages.js'

export const filters: UserFiltersMessages = {
  add: 'Filtro',
  folded: 'Filtros',
  edit: 'Cambiar filtro:',
  remove: (filter) => `Quitar filtro: ${filter}`,
  apply: 'Aplicar',
  kinds: {
    type: 'Tipo',
    group: 'Grupo',
    created: 'Creado',
    access: 'Último acceso',
    tagsAll: 'Etiquetas',
    tagsAny: 'Alguna etiqueta',
    tagsMissing: 'Sin etiquetas',
    emailVerified: 'Correo',
  },
  from: 'Desde',
  to: 'Hasta, inclusive',
  since: (date) => `desde el ${date}`,
  until: (date) => `hasta el ${date}`,
  between: (from, to) => `${from} a ${to}`,
  tags: 'Etiquetas',
  tagsHint: 'Escriba para encontrar una etiqueta, como plan: Pro. Una clave sola vale para cualquier valor.',
  verified: 'verificado',
  notVerified: 'sin verificar',
  unknown: 'Esto ya no existe aquí. Cambie o quite este filtro.',
}
