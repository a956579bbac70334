import type { PortalMessages } from '../portal.messages.js'

export const portal: PortalMessages = {
  signUp: 'Crear una cuenta',
  signIn: 'Iniciar sesión',
  account: 'Tu cuenta',
  newPassword: 'Elige una contraseña nueva',
  save: 'Guardar el nombre',
  saving: 'Guardando…',
  saved: 'Nombre guardado',
  notSaved: 'Tu nombre no se ha guardado',
  conflict: 'Entretanto se cambió en otro lugar. El tuyo sigue aquí; guárdalo otra vez si todavía es correcto.',
  nothing: 'Aquí no hay ninguna página',
  nothingText: 'Comprueba la dirección o pregunta a quien te la dio.',
}
