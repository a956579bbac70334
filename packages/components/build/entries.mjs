const MARK = 'foyer-entry:'

/** The module of each widget: it begins the page's session first, so that the tags have their prefix and their session. */
export function widgetEntries(widgets, start) {
  const sources = new Map(
    widgets.map(({ tag, file }) => [MARK + tag, `import ${JSON.stringify(start)}\nexport * from ${JSON.stringify(file)}\n`]),
  )
  return {
    input: Object.fromEntries(widgets.map(({ tag }) => [tag, MARK + tag])),
    plugin: {
      name: 'foyer-entries',
      resolveId: (id) => (sources.has(id) ? `\0${id}` : null),
      load: (id) => sources.get(id.slice(1)) ?? null,
    },
  }
}
