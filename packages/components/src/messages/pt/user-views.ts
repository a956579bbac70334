import type { UserViewsMessages } from '../user-views.messages.js'

export const views: UserViewsMessages = {
  columns: 'Colunas',
  earlier: (column) => `Mover ${column} para cima`,
  later: (column) => `Mover ${column} para baixo`,
  widthOf: (column) => `Largura de ${column}`,
  density: 'Linhas',
  densities: { cosy: 'Confortáveis', compact: 'Compactas' },
  standard: 'Repor colunas',
  views: 'Vistas guardadas',
  none: 'Guarde filtros, ordem e colunas com um nome para voltar a eles.',
  name: 'Nome',
  keep: 'Guardar vista',
  first: (view) => `Começar com ${view}`,
  rename: (view) => `Mudar o nome de ${view}`,
  remove: (view) => `Eliminar ${view}`,
  nameless: 'Introduza um nome',
}
