import { plural } from '../plural.js'
import type { TagPickerMessages } from '../tag-picker.messages.js'

export const tagPicker: TagPickerMessages = {
  label: 'Etiquetas',
  add: 'Añadir etiqueta',
  remove: (name) => `Quitar ${name}`,
  create: (name) => `Crear «${name}»`,
  found: (count) => plural('es', count, { one: '# etiqueta', many: '# de etiquetas', other: '# etiquetas' }),
  users: (count) => plural('es', count, { one: '# usuario', many: '# de usuarios', other: '# usuarios' }),
  none: 'Ninguna etiqueta empieza así.',
  full: (most) =>
    plural('es', most, { one: 'El máximo es # etiqueta.', many: 'El máximo es # de etiquetas.', other: 'El máximo son # etiquetas.' }),
  signedOut: 'Nadie ha iniciado sesión',
  notLoaded: 'No se pudieron cargar las etiquetas',
  empty: { title: 'Aún no hay etiquetas', text: 'Aquí aparecen las etiquetas que llevan los usuarios.' },
  noMatch: (text) => `Ninguna etiqueta empieza por «${text}».`,
  search: 'Buscar etiquetas',
  more: 'Mostrar más',
  colour: (name) => `Color de ${name}`,
  colours: {
    grey: 'Gris',
    red: 'Rojo',
    orange: 'Naranja',
    yellow: 'Amarillo',
    green: 'Verde',
    teal: 'Turquesa',
    blue: 'Azul',
    purple: 'Morado',
    pink: 'Rosa',
  },
  plain: 'Sin color',
  rename: (name) => `Cambiar el nombre de ${name}`,
  key: 'Clave',
  value: 'Valor',
  renaming: {
    text: (count) => plural('es', count, { one: 'La lleva # usuario.', many: 'La llevan # de usuarios.', other: 'La llevan # usuarios.' }),
    keyMissing: 'Escriba una clave',
    colon: 'Use una clave sin dos puntos',
    same: 'Escriba otro nombre',
    exists: (name) => `La etiqueta ${name} ya existe. Quien lleve las dos se queda con una; esto no se puede deshacer.`,
    follows: 'Esta etiqueta sigue a un campo. Cambie el campo.',
    gone: 'Ya nadie lleva esta etiqueta.',
    go: 'Cambiar nombre',
    merge: 'Unir etiquetas',
    started: (count) =>
      plural('es', count, {
        one: 'Se está cambiando # usuario',
        many: 'Se están cambiando # de usuarios',
        other: 'Se están cambiando # usuarios',
      }),
    done: (count) =>
      plural('es', count, { one: 'Se cambió # usuario', many: 'Se cambiaron # de usuarios', other: 'Se cambiaron # usuarios' }),
  },
}
