interface Piece {
  text: string
  url?: string
}

/** The six-digit code of a mail, if it has one. */
export const codeIn = (text: string): string | undefined => /(?<![\d-])\d{6}(?![\d-])/.exec(text)?.[0]

/** A mail's text, cut at the links in it. Only addresses of the web become links. */
export const piecesOf = (text: string): Piece[] =>
  text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((piece, at) => (at % 2 ? { text: piece, url: piece } : { text: piece }))
