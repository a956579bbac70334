import type { UserViewsMessages } from '../user-views.messages.js'

export const views: UserViewsMessages = {
  columns: 'Columnas',
  earlier: (column) => `Subir ${column}`,
  later: (column) => `Bajar ${column}`,
  widthOf: (column) => `Ancho de ${column}`,
  density: 'Filas',
  densities: { cosy: 'Holgadas', compact: 'Compactas' },
  standard: 'Restablecer columnas',
  views: 'Vistas guardadas',
  none: 'Guarde filtros, orden y columnas con un nombre para volver a ellos.',
  name: 'Nombre',
  keep: 'Guardar vista',
  first: (view) => `Empezar con ${view}`,
  rename: (view) => `Cambiar el nombre de ${view}`,
  remove: (view) => `Eliminar ${view}`,
  nameless: 'Escriba un nombre',
}
