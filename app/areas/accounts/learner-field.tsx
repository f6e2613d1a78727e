/** Says in a form whose page it stands on, so that a tab left open for somebody else saves nothing in another's name. */
export function LearnerField({ personId }: { personId: string | null | undefined }) {
  return personId ? <input type="hidden" name="learner" value={personId} /> : null
}
