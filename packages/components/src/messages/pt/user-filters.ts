import type { UserFiltersMessages } from '../user-filters.messages.js'

export const filters: UserFiltersMessages = {
  add: 'Filtro',
  folded: 'Filtros',
  edit: 'Alterar filtro:',
  remove: (filter) => `Remover filtro: ${filter}`,
  apply: 'Aplicar',
  kinds: {
    type: 'Tipo',
    group: 'Grupo',
    created: 'Criado',
    access: 'Último acesso',
    tagsAll: 'Etiquetas',
    tagsAny: 'Alguma etiqueta',
    tagsMissing: 'Sem etiquetas',
    emailVerified: 'E-mail',
  },
  from: 'De',
  to: 'Até, inclusive',
  since: (date) => `desde ${date}`,
  until: (date) => `até ${date}`,
  between: (from, to) => `${from} a ${to}`,
  tags: 'Etiquetas',
  tagsHint: 'Escreva para encontrar uma etiqueta, como plan: Pro. Uma chave sozinha vale para qualquer valor.',
  verified: 'verificado',
  notVerified: 'não verificado',
  unknown: 'Isto já não existe aqui. Altere ou remova este filtro.',
}
