/** An outcome that may be refused. Rules return one; they never throw. */
export type Result<Value, Error> = { ok: true; value: Value } | { ok: false; error: Error };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function fail<Error>(error: Error): { ok: false; error: Error } {
  return { ok: false, error };
}
