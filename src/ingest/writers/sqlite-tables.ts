/**
 * The tables. `records` has one row for each record of the run; an article's own number is that of its
 * record, and so is `article` in the tables of its parts.
 */
export const TABLES = `
CREATE TABLE records (
  record INTEGER PRIMARY KEY, file TEXT NOT NULL, line INTEGER, offset INTEGER,
  source_id TEXT, source_url TEXT, ok INTEGER NOT NULL, parser TEXT NOT NULL, crc32 TEXT
);
CREATE TABLE articles (
  article INTEGER PRIMARY KEY REFERENCES records, id TEXT, url TEXT, publisher TEXT, section TEXT,
  genre TEXT, headline TEXT NOT NULL, published_at TEXT, updated_at TEXT, lead TEXT,
  body TEXT NOT NULL, access TEXT NOT NULL, language TEXT
);
CREATE TABLE authors (
  article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE TABLE tags (
  article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL, tag TEXT NOT NULL,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE TABLE images (
  article INTEGER NOT NULL REFERENCES articles, position INTEGER NOT NULL,
  caption TEXT, credit TEXT, url TEXT, PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE TABLE links (
  article INTEGER NOT NULL REFERENCES articles, list TEXT NOT NULL, position INTEGER NOT NULL,
  title TEXT NOT NULL, summary TEXT, section TEXT, authors TEXT, published_at TEXT, url TEXT,
  PRIMARY KEY (article, list, position)
) WITHOUT ROWID;
CREATE TABLE refused (
  record INTEGER PRIMARY KEY REFERENCES records, code TEXT NOT NULL, message TEXT NOT NULL,
  draft TEXT NOT NULL
);
CREATE TABLE warnings (
  record INTEGER NOT NULL REFERENCES records, code TEXT NOT NULL, message TEXT NOT NULL, path TEXT
);
CREATE TABLE copies (
  record INTEGER NOT NULL REFERENCES records, position INTEGER NOT NULL, file TEXT NOT NULL,
  line INTEGER, offset INTEGER, source_id TEXT, source_url TEXT, id TEXT, url TEXT,
  why TEXT NOT NULL, similarity REAL NOT NULL, contained REAL NOT NULL,
  PRIMARY KEY (record, position)
) WITHOUT ROWID;
`

/** Made when all rows are there, which is quicker. The tokenizer keeps o and ö, a and á apart. */
export const INDEXES = `
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_date ON articles (publisher, published_at);
CREATE INDEX authors_by_name ON authors (name);
CREATE INDEX tags_by_tag ON tags (tag);
CREATE INDEX warnings_by_code ON warnings (code, record);
CREATE VIRTUAL TABLE articles_text USING fts5 (
  headline, lead, body, content = 'articles', content_rowid = 'article',
  tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO articles_text (articles_text) VALUES ('rebuild');
`

export const INSERTS = {
  records: insert('records', 9),
  articles: insert('articles', 13),
  authors: insert('authors', 3),
  tags: insert('tags', 3),
  images: insert('images', 5),
  links: insert('links', 9),
  refused: insert('refused', 4),
  warnings: insert('warnings', 4),
  copies: insert('copies', 12),
}

function insert(table: string, columns: number): string {
  return `INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`
}
