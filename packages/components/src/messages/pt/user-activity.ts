import type { UserActivityMessages } from '../user-activity.messages.js'

export const activity: UserActivityMessages = {
  label: 'Atividade',
  show: 'Mostrar',
  all: 'Tudo',
  kinds: { sign_in: 'Acessos', page: 'Páginas', feature: 'Recursos' },
  signedIn: 'Entrou',
  on: (site) => `em ${site}`,
  today: 'Hoje',
  more: 'Carregar mais',
  notLoaded: 'Não foi possível carregar a atividade',
  gone: { title: 'Este usuário não está aqui', text: 'Foi excluído ou pertence a outro perfil.' },
  denied: {
    title: 'Você não pode ver aqui o que os usuários fazem',
    text: 'Peça a um administrador do perfil permissão para ver usuários.',
  },
  signedOut: { title: 'Entre para ver a atividade', text: 'Sua sessão terminou.' },
  empty: {
    title: 'Ainda não há atividade',
    text: 'Os acessos aparecem sozinhos. Páginas e recursos aparecem quando o seu site os informa com foyer.track() ou data-foyer-track.',
  },
  emptyKind: 'Ainda não há nada deste tipo.',
}
