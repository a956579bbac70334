import { plural } from '../plural.js'
import type { TagPickerMessages } from '../tag-picker.messages.js'

export const tagPicker: TagPickerMessages = {
  label: 'Etiquetas',
  add: 'Adicionar etiqueta',
  remove: (name) => `Remover ${name}`,
  create: (name) => `Criar “${name}”`,
  found: (count) => plural('pt', count, { one: '# etiqueta', many: '# de etiquetas', other: '# etiquetas' }),
  users: (count) => plural('pt', count, { one: '# usuário', many: '# de usuários', other: '# usuários' }),
  none: 'Nenhuma etiqueta começa assim.',
  full: (most) =>
    plural('pt', most, { one: 'O máximo é # etiqueta.', many: 'O máximo é # de etiquetas.', other: 'O máximo são # etiquetas.' }),
  signedOut: 'Ninguém entrou',
  notLoaded: 'Não foi possível carregar as etiquetas',
  empty: { title: 'Ainda não há etiquetas', text: 'Aqui aparecem as etiquetas que os usuários têm.' },
  noMatch: (text) => `Nenhuma etiqueta começa com “${text}”.`,
  search: 'Buscar etiquetas',
  more: 'Mostrar mais',
  colour: (name) => `Cor de ${name}`,
  colours: {
    grey: 'Cinza',
    red: 'Vermelho',
    orange: 'Laranja',
    yellow: 'Amarelo',
    green: 'Verde',
    teal: 'Turquesa',
    blue: 'Azul',
    purple: 'Roxo',
    pink: 'Rosa',
  },
  plain: 'Sem cor',
  rename: (name) => `Renomear ${name}`,
  key: 'Chave',
  value: 'Valor',
  renaming: {
    text: (count) => plural('pt', count, { one: '# usuário a tem.', many: '# de usuários a têm.', other: '# usuários a têm.' }),
    keyMissing: 'Digite uma chave',
    colon: 'Use uma chave sem dois-pontos',
    same: 'Digite outro nome',
    exists: (name) => `A etiqueta ${name} já existe. Quem tem as duas fica com uma; isto não pode ser desfeito.`,
    follows: 'Esta etiqueta segue um campo. Altere o campo.',
    gone: 'Ninguém mais tem esta etiqueta.',
    go: 'Renomear',
    merge: 'Unir etiquetas',
    started: (count) =>
      plural('pt', count, {
        one: '# usuário está sendo alterado',
        many: '# de usuários estão sendo alterados',
        other: '# usuários estão sendo alterados',
      }),
    done: (count) =>
      plural('pt', count, { one: '# usuário foi alterado', many: '# de usuários foram alterados', other: '# usuários foram alterados' }),
  },
}
