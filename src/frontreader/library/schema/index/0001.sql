-- What can be made again: analyses, and the texts as they are searched.

CREATE TABLE analyses (
  sha256   TEXT NOT NULL,
  date     TEXT NOT NULL,     -- of the document, which times are resolved against; empty where unknown
  body     INTEGER NOT NULL,
  analyzer TEXT NOT NULL,
  version  TEXT NOT NULL,
  content  BLOB NOT NULL,     -- JSON, compressed by zlib
  PRIMARY KEY (sha256, date, body, analyzer, version)
) STRICT;

-- The current text of each document, folded: see fold.py.
CREATE TABLE texts (
  id       INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  sha256   TEXT NOT NULL,
  folded   TEXT NOT NULL
) STRICT;

CREATE INDEX texts_by_document ON texts (document, sha256);

-- Trigrams find a word inside a compound. The text is folded already, so case need not be folded again.
CREATE VIRTUAL TABLE words USING fts5 (
  folded, content = 'texts', content_rowid = 'id', tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
  INSERT INTO words (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER texts_removed AFTER DELETE ON texts BEGIN
  INSERT INTO words (words, rowid, folded) VALUES ('delete', old.id, old.folded);
END;
