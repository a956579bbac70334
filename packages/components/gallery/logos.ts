const picture = (shapes: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shapes}</svg>`)}`

/** A mark on a ground of its own. */
export const harbourLogo = picture(
  '<path fill="#0b4f6c" d="M0 0h32v32H0z"/><path fill="#f5b700" d="M16 5l3 9h8l-6 6 2 8-7-5-7 5 2-8-6-6h8z"/>',
)

/** A mark without a ground, in a colour that is dark. */
export const birchLogo = picture('<path fill="#1f5f3a" d="M14 30v-8C6 22 4 16 4 12c6 0 9 2 11 6V4c7 4 11 10 11 14-3 3-6 4-8 4v8z"/>')
