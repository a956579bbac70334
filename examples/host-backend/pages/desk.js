/** Every tab hears when somebody comes or leaves in another one, and asks anew who is here. */
const desk = new BroadcastChannel('harbour-desk')

if (!globalThis.document.querySelector('user-table')) desk.postMessage('left')
desk.addEventListener('message', () => globalThis.foyer?.session?.renew())
