/** The look of the API reference. It stands by itself: the page takes nothing from the widgets. */
export const REFERENCE_STYLES = `:root {
  color-scheme: light dark;
  --text: light-dark(#1d2124, #eceeef);
  --muted: light-dark(#585f64, #a9b0b5);
  --line: light-dark(#dfe3e5, #363c40);
  --sunken: light-dark(#f3f5f6, #16191b);
  --accent: light-dark(#085e7a, #74bdd8);
  background: light-dark(#fff, #1c2023);
  color: var(--text);
  font: 15px/1.5 'Segoe UI', -apple-system, Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  scroll-padding-block-start: 24px;
}

body {
  display: grid;
  grid-template-columns: 260px minmax(0, 1fr);
  margin: 0;
}

a {
  color: var(--accent);
  text-underline-offset: 2px;
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

nav {
  position: sticky;
  inset-block-start: 0;
  box-sizing: border-box;
  block-size: 100dvb;
  overflow-y: auto;
  padding: 24px 16px;
  border-inline-end: 1px solid var(--line);
  font-size: 14px;
}

nav p {
  margin: 0 0 16px;
  font-weight: 600;
}

nav ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

nav a {
  display: block;
  padding-block: 3px;
  color: inherit;
  text-decoration: none;
}

nav a:hover {
  text-decoration: underline;
}

nav ul ul {
  margin-block-end: 12px;
  padding-inline-start: 12px;
}

nav ul ul a {
  color: var(--muted);
}

nav > ul > li > a,
h2 {
  font-weight: 600;
}

nav > ul > li > a::first-letter,
h2::first-letter {
  text-transform: uppercase;
}

main {
  max-inline-size: 860px;
  padding: 24px 32px 96px;
}

main > p,
section > p {
  max-inline-size: 70ch;
}

h1 {
  margin-block: 0 8px;
  font-size: 28px;
  line-height: 1.2;
}

h2 {
  margin-block: 56px 0;
  font-size: 21px;
}

article {
  padding-block: 24px;
  border-block-end: 1px solid var(--line);
}

h3 {
  margin: 0;
  font-size: 17px;
}

h3 a {
  color: inherit;
  text-decoration: none;
}

:target > a {
  text-decoration: underline;
}

code,
pre {
  font: 13px/1.5 ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace;
}

code {
  overflow-wrap: anywhere;
}

.call {
  margin-block: 4px 0;
}

table {
  inline-size: 100%;
  margin-block-start: 16px;
  border-collapse: collapse;
  text-align: start;
}

caption,
.caption {
  margin-block: 16px 0;
  padding-block-end: 4px;
  color: var(--muted);
  font-size: 13px;
  text-align: start;
}

th,
td {
  padding: 5px 12px 5px 0;
  border-block-start: 1px solid var(--line);
  font-weight: 400;
  text-align: start;
  vertical-align: baseline;
}

th {
  inline-size: 40%;
}

small {
  color: var(--muted);
  font-size: 13px;
  overflow-wrap: anywhere;
}

td small + small::before {
  content: '· ';
}

pre {
  margin: 16px 0 0;
  padding: 10px 12px;
  overflow-x: auto;
  border-radius: 6px;
  background: var(--sunken);
  user-select: all;
}

pre code {
  overflow-wrap: normal;
}

@media (forced-colors: active) {
  pre {
    border: 1px solid;
  }
}

@media (max-width: 760px) {
  body {
    display: block;
  }

  nav {
    position: static;
    block-size: auto;
    border-inline-end: 0;
    border-block-end: 1px solid var(--line);
  }

  nav ul ul {
    display: none;
  }

  nav > ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }

  main {
    padding-inline: 16px;
  }
}
`
