import { plural } from '../plural.js'
import type { ProfileSwitcherMessages } from '../profile-switcher.messages.js'

export const switcher: ProfileSwitcherMessages = {
  profiles: 'Perfis',
  roles: { owner: 'Proprietário', admin: 'Administrador', editor: 'Editor', viewer: 'Leitor' },
  switchProfile: 'Trocar de perfil',
  choose: 'Escolher um perfil',
  switching: 'Trocando…',
  search: 'Buscar perfis',
  searchAmong: (n) => plural('pt', n, { one: 'Buscar em # perfil', many: 'Buscar em # de perfis', other: 'Buscar em # perfis' }),
  noMatch: (text) => `Nenhum perfil corresponde a “${text}”.`,
  noMatchText: 'Busque por nome ou nome curto.',
  more: (n) =>
    plural('pt', n, {
      one: 'Mais #. Busque para vê-lo.',
      many: 'Mais #. Busque para vê-los.',
      other: 'Mais #. Busque para vê-los.',
    }),
  found: (n) => plural('pt', n, { one: '# perfil', many: '# de perfis', other: '# perfis' }),
  newProfile: 'Novo perfil',
  none: 'Ainda não há perfis',
  signedOut: 'Entre para ver seus perfis.',
  notLoaded: 'Seus perfis não foram carregados.',
  notEntered: (name) => `Não foi possível abrir ${name}.`,
  gone: (name) => `Você não faz mais parte de ${name}. Nada mudou aqui.`,
  moved: (from, to) => `Você não faz mais parte de ${from}. Agora você está em ${to}.`,
  movedNowhere: (from) => `Você não faz mais parte de ${from}. Nenhum outro perfil é seu.`,
  unknown: 'Este perfil não é um dos seus. Escolha outro.',
  dismiss: 'Fechar a mensagem',
}
