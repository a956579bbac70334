const capital = (word) => word[0].toUpperCase() + word.slice(1)
const pascal = (name) => name.split('-').map(capital).join('')
const camel = (name) => pascal(name)[0].toLowerCase() + pascal(name).slice(1)
const snake = (name) => name.replaceAll('-', '_')

/** Every way in which `name` is written in the templates. */
export const namesOf = (name, plural = `${name}s`) => ({
  __tag__: name,
  __Class__: pascal(name),
  __section__: camel(name),
  __noun__: name,
  __words__: name.replaceAll('-', ' '),
  __snake__: snake(name),
  __camel__: camel(name),
  __Noun__: pascal(name),
  __plural__: plural,
  __camels__: camel(plural),
  __Nouns__: pascal(plural),
  __table__: snake(plural),
})
