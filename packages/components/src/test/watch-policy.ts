/** Collects what the page's security policy refuses from now on. Await it: the browser reports in a later task. */
export function watchPolicy(): () => Promise<string[]> {
  const violations: string[] = []
  const note = (event: SecurityPolicyViolationEvent) => violations.push(`${event.violatedDirective} ${event.sample}`)
  document.addEventListener('securitypolicyviolation', note)
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    document.removeEventListener('securitypolicyviolation', note)
    return violations
  }
}
