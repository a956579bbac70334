interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string }
}

/** A script tag as it stands in a page's source, which may have any address. A script that makes one needs leave for it (Trusted Types). */
export function scriptTag(src: string, attributes: Record<string, string> = {}): HTMLScriptElement {
  const { trustedTypes } = globalThis as unknown as { trustedTypes: TrustedTypes }
  const script = document.createElement('script')
  script.src = trustedTypes.createPolicy('lit-html', { createScriptURL: (url) => url }).createScriptURL(src)
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value)
  return script
}
