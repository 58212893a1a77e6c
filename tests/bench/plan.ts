/** What was asked for on the command line. */
export interface Plan {
  phones: number;
  rounds: number;
  /** Seconds of each even load. */
  seconds: number;
  /** A short form of everything: whether it works, not how fast it is. */
  quick: boolean;
  /** Where CPU profiles go; null: none are made. */
  profiles: string | null;
  say: (line: string) => void;
}
