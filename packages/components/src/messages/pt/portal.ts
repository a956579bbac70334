import type { PortalMessages } from '../portal.messages.js'

export const portal: PortalMessages = {
  signUp: 'Criar uma conta',
  signIn: 'Entrar',
  account: 'Sua conta',
  newPassword: 'Escolha uma nova senha',
  save: 'Salvar o nome',
  saving: 'Salvando…',
  saved: 'Nome salvo',
  notSaved: 'Seu nome não foi salvo',
  conflict: 'Enquanto isso, ele foi alterado em outro lugar. O seu continua aqui; salve de novo se ainda estiver certo.',
  nothing: 'Não há nenhuma página aqui',
  nothingText: 'Confira o endereço ou pergunte a quem o enviou.',
}
