import { plural } from '../plural.js'
import type { UserEngagementMessages } from '../user-engagement.messages.js'

export const userEngagement: UserEngagementMessages = {
  title: 'Atividade',
  metric: 'O quê',
  metrics: { active: 'Usuários ativos', signUps: 'Novos usuários' },
  interval: 'Por',
  intervals: { day: 'Dia', week: 'Semana', month: 'Mês' },
  range: 'Período',
  days: (count) => plural('pt', count, { one: '# dia', other: '# dias' }),
  by: 'Dividir por',
  splits: { none: 'Nada', type: 'Tipo', tag: 'Etiqueta', group: 'Grupo' },
  over: (from, to) => `de ${from} a ${to}`,
  between: (least, most) => `entre ${least} e ${most}`,
  summary: (name, rest) => `${name}, ${rest}`,
  all: 'Todos',
  goneGroup: 'Um grupo excluído',
  largest: 'Mostram-se os dez maiores.',
  noParts: 'Nada foi contado à parte neste tempo. Uma etiqueta é contada quando cinco usuários a têm.',
  showTable: 'Mostrar como tabela',
  hideTable: 'Ocultar tabela',
  note: 'Cada pessoa conta uma vez por dia, semana ou mês. Os dias são os de UTC; o último ainda não terminou.',
  empty: { title: 'Ninguém neste tempo', text: 'Escolha um tempo mais longo ou outra coisa para contar.' },
  signedOut: 'Ninguém entrou',
  notLoaded: 'Não foi possível carregar os números',
}
