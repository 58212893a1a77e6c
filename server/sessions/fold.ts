import { apply, emptyState, write, type State } from '../../shared/session/state.ts';
import { file } from '../../shared/session/votes/votes.ts';
import type { StoredSession } from '../storage/storage.ts';

/** The state as it was when its last batch was written. */
export function fold({ changes, ballots, texts, seq }: StoredSession): State {
  const state = emptyState();
  for (const change of changes) apply(state, change);
  for (const ballot of ballots) file(state.votes, ballot);
  write(state, texts);
  state.seq = seq;
  return state;
}
