/**
 * The bundler's own way to gather what a module exports walks whatever `Object.prototype` has, too: on a page where a script has put
 * something there, nothing of ours would run.
 */
export const ownNames = {
  name: 'foyer-own-names',
  renderChunk: {
    order: 'pre',
    handler(code) {
      const changed = code.replace('for (var name in all) ', 'for (var name of Object.keys(all)) ')
      return changed === code ? null : { code: changed, map: null }
    },
  },
}
