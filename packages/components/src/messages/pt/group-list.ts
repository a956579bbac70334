import type { GroupListMessages } from '../group-list.messages.js'
import { plural } from '../plural.js'

export const groupList: GroupListMessages = {
  groups: 'Grupos',
  all: 'Todos os usuários',
  add: 'Novo grupo',
  settings: (name) => `Ajustes de ${name}`,
  edit: 'Editar',
  remove: 'Excluir',
  search: 'Buscar grupos',
  more: 'Mostrar mais',
  users: (count) => plural('pt', count, { one: '# usuário', many: '# de usuários', other: '# usuários' }),
  empty: { title: 'Ainda não há grupos', text: 'Reúna em um grupo os usuários que vão juntos.' },
  noMatch: (text) => `Nenhum grupo corresponde a “${text}”.`,
  signedOut: 'Ninguém entrou',
  notLoaded: 'Não foi possível carregar os grupos',
  name: 'Nome',
  externalId: 'ID externo',
  externalIdHint: 'Como outro sistema chama este grupo.',
  nameMissing: 'Digite um nome',
  nameTaken: 'Outro grupo já tem esse nome',
  tooMany: 'Já existem 1.000 grupos. Exclua um primeiro.',
  gone: 'Este grupo não existe mais.',
  create: { heading: 'Novo grupo', go: 'Criar grupo', done: (name) => `${name} foi criado` },
  change: { heading: (name) => `Editar ${name}`, done: (name) => `${name} foi salvo` },
  farewell: {
    heading: (name) => `Excluir ${name}?`,
    text: (count) =>
      count === 0
        ? 'Não há ninguém nele. Isto não pode ser desfeito.'
        : plural('pt', count, {
            one: '# usuário sai do grupo e continua no perfil. Isto não pode ser desfeito.',
            many: '# de usuários saem do grupo e continuam no perfil. Isto não pode ser desfeito.',
            other: '# usuários saem do grupo e continuam no perfil. Isto não pode ser desfeito.',
          }),
    keep: 'Manter o grupo',
    go: 'Excluir o grupo',
    done: (name) => `${name} foi excluído`,
  },
}
