/** What a schema of valibot may consist of, as far as tests read it. */
export interface Parts {
  type: string;
  entries?: Record<string, Parts>;
  options?: unknown[];
  wrapped?: Parts;
  item?: Parts;
  literal?: unknown;
  pipe?: { type: string; requirement?: unknown }[];
}
