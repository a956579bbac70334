/** Where the example pages are served: three names of this machine, which browsers take for different sites. */
export const exampleOrigins = (port: number): string[] =>
  ['127.0.0.1', 'localhost', 'shop.localhost'].map((host) => new URL(`http://${host}:${String(port)}`).origin)
