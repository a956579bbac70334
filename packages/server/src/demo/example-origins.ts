/** Where the example pages are served: three names of this machine, which browsers take for different sites. */
export const exampleOrigins = (port: number): string[] =>
  ['127.0.0.1', 'localhost', 'shop.localhost'].map((host) => new URL(`http://${host}:${String(port)}`).origin)

/** Where the example of a host's backend is served: on the next port, if there is one. */
export const hostOrigins = (port: number): string[] => (port < 65_535 ? [`http://127.0.0.1:${String(port + 1)}`] : [])
