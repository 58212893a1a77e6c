/** What the processes that hold the phones are told to do, and what they say afterwards. */
export type Order =
  | { do: 'join'; origin: string; auth: object; from: number; to: number; rate: number; page: string | null }
  | { do: 'vote'; fields: object; rate: number; seconds: number }
  | { do: 'burst'; fields: object }
  | { do: 'expect'; marker: string }
  | { do: 'report' };

export interface Told {
  join: { joined: number; failed: string[] };
  vote: Voted;
  burst: Voted;
  expect: null;
  /** When the last phone had what was expected (see `now`), and how many bytes that was. */
  report: { last: number; bytes: number };
}

export interface Voted {
  /** Milliseconds until each acknowledgement. */
  took: number[];
  refused: number;
  /** When the last one came. */
  last: number;
}
