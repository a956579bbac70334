const MARK = 'foyer-entry:'
const MANY = 3

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

/**
 * The name of the one chunk for what at least `MANY` widgets need before they stand; `null` for any other module. Each chunk more is
 * compressed by itself. What begins the page's session stays out: the console and the hosted pages have no script tag to begin it by.
 */
export function sharedName(tags) {
  let counts
  return (id, graph) => {
    counts ??= countNeeded(tags, graph)
    return counts.get(id) >= MANY && !graph.getModuleInfo(id).isEntry ? 'core' : null
  }
}

/** How many widgets need each module. */
function countNeeded(tags, graph) {
  const counts = new Map()
  for (const tag of tags) {
    const needed = new Set([`\0${MARK}${tag}`])
    for (const id of needed) for (const other of graph.getModuleInfo(id).importedIds) needed.add(other)
    for (const id of needed) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
