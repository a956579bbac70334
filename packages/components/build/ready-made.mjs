/**
 * Puts what was built of `file` in its place: one piece that runs when it is first imported. Its modules would each be wrapped by
 * themselves otherwise, which is 2 KiB in all.
 */
export const readyMade = (file, { code, exports }) => ({
  name: 'foyer-ready-made',
  enforce: 'pre',
  load: (id) => (id === file ? `${code}\nexport const { ${exports.join(', ')} } = foyer\n` : null),
})
