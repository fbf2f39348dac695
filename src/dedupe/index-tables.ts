import { BUCKET_BYTES, MOST_BUCKETS } from './buckets.ts'

/** Nobody reads the index after the run, so that it needs no way back. */
export const SETTINGS = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = FILE;
PRAGMA cache_size = -100000;
`

/** What is known of each record when it was read; its line stands apart, so that scans stay short. */
export const TABLES = `
CREATE TABLE records (
  record INTEGER PRIMARY KEY, unit BLOB NOT NULL, ok INTEGER NOT NULL, step INTEGER NOT NULL,
  time TEXT NOT NULL, length INTEGER NOT NULL, filled INTEGER NOT NULL, digest BLOB NOT NULL,
  day INTEGER, file TEXT NOT NULL, line INTEGER, offset INTEGER, copies TEXT NOT NULL,
  buckets BLOB NOT NULL
);
CREATE TABLE lines (record INTEGER PRIMARY KEY, line TEXT NOT NULL);
`

/**
 * Ranks the records, the best first; records of one unit (a number of a publisher) have the best of
 * them as their head.
 */
export const RANKS = `
CREATE TABLE ranked (
  rank INTEGER PRIMARY KEY, record INTEGER NOT NULL, unit BLOB NOT NULL, head INTEGER, winner INTEGER
);
INSERT INTO ranked (record, unit) SELECT record, unit FROM records
  ORDER BY ok DESC, step DESC, time DESC, length DESC, filled DESC, digest, copies;
CREATE TABLE units (unit BLOB PRIMARY KEY, head INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO units SELECT unit, min(rank) FROM ranked GROUP BY unit;
UPDATE ranked SET head = (SELECT head FROM units WHERE units.unit = ranked.unit);
DROP TABLE units;
`

/** Rows of the buckets of all heads, in the order of their ranks. */
const BUCKETS = `
  SELECT rank, substr(buckets, ${String(BUCKET_BYTES)} * at + 1, ${String(BUCKET_BYTES)}) AS bucket
  FROM ranked CROSS JOIN records USING (record) CROSS JOIN places
  WHERE rank = head AND ok AND ${String(BUCKET_BYTES)} * at < length(buckets)
`

/** Keeps the buckets that hold two heads or more: the others bring nothing together. */
export const MEETINGS = `
CREATE TABLE places (at INTEGER PRIMARY KEY);
INSERT INTO places WITH RECURSIVE counted (at) AS
  (SELECT 0 UNION ALL SELECT at + 1 FROM counted WHERE at < ${String(MOST_BUCKETS - 1)}) SELECT at FROM counted;
CREATE TABLE common (bucket BLOB PRIMARY KEY) WITHOUT ROWID;
INSERT INTO common SELECT bucket FROM (${BUCKETS}) GROUP BY bucket HAVING count(*) > 1;
CREATE TABLE meetings (
  rank INTEGER NOT NULL, bucket BLOB NOT NULL, PRIMARY KEY (rank, bucket)
) WITHOUT ROWID;
INSERT OR IGNORE INTO meetings SELECT rank, bucket FROM (${BUCKETS})
  WHERE bucket IN (SELECT bucket FROM common);
CREATE TABLE leaders (
  bucket TEXT NOT NULL, day INTEGER NOT NULL, rank INTEGER NOT NULL,
  PRIMARY KEY (bucket, day, rank)
) WITHOUT ROWID;
CREATE TABLE joined (rank INTEGER PRIMARY KEY, leader INTEGER NOT NULL, why TEXT NOT NULL);
`

/** What each head shares with others, best heads first. */
export const MEETINGS_IN_ORDER = `
SELECT rank, day, hex(bucket) AS bucket FROM meetings JOIN ranked USING (rank) JOIN records USING (record)
ORDER BY rank, meetings.bucket
`

/** A head that joined a leader takes all of its unit along. */
export const WINNERS = `
UPDATE ranked SET winner =
  coalesce((SELECT leader FROM joined WHERE joined.rank = ranked.head), head);
CREATE INDEX copies_by_winner ON ranked (winner, rank) WHERE rank <> winner;
`

/** Winners in the order of their sources. */
export const WINNERS_IN_ORDER = `
SELECT rank, record FROM ranked JOIN records USING (record) WHERE rank = winner
ORDER BY file, records.line, offset, digest
`

/** Copies of a winner, best first, and by what each is known. */
export const COPIES_OF = `
SELECT record, copies,
  CASE WHEN ranked.rank <> head AND typeof(ranked.unit) = 'text' THEN 'key'
    ELSE coalesce(why, 'content') END AS why
FROM ranked JOIN records USING (record) LEFT JOIN joined ON joined.rank = head
WHERE winner = ? AND ranked.rank <> winner ORDER BY ranked.rank
`
