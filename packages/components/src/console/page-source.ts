/** A whole page that carries two widgets, ready to copy: ten lines. */
export const pageSource = (server: string, key: string, name: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>${escape(name)}</title>
  <script async src="${server}embed/1/foyer.js" data-key="${key}"></script>
  <body>
    <notification-bell></notification-bell>
    <user-signup></user-signup>
  </body>
</html>`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
