/** Asks Foyer for a token in the name of one of the staff. The profile token stays here: what the page gets ends in ten minutes. */
export async function mintSession({ foyer, profileId, token, origin }, { id, name, permissions }) {
  const answer = await fetch(`${foyer}/v1/profiles/${profileId}/embed-sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ actor: { id, name }, permissions, origin }),
  }).catch(() => null)

  if (answer?.ok) return { status: 200, body: await answer.json() }
  // Foyer no longer takes our token, or not for this: the widgets then say that it is not allowed. Anything else may pass.
  const refused = answer !== null && [400, 401, 403].includes(answer.status)
  console.error(`Foyer gave no session: ${answer ? `${answer.status} ${await answer.text()}` : 'no answer'}`)
  return refused ? { status: 403, body: { code: 'forbidden' } } : { status: 503, body: { code: 'unavailable' } }
}
