-- What cannot be made again: documents, what the reader added to them, and every edit the reader made.

CREATE TABLE documents (
  id        TEXT PRIMARY KEY,
  title     TEXT NOT NULL,
  date      TEXT,             -- ISO 8601 at its own precision
  language  TEXT NOT NULL,
  origin    BLOB,             -- UTF-8 with lone surrogates: the name of a file need not be UTF-8
  sha256    TEXT NOT NULL,    -- the version that is current
  added     TEXT NOT NULL,    -- times are UTC, ISO 8601
  last_read TEXT,
  FOREIGN KEY (id, sha256) REFERENCES versions (document, sha256) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX documents_by_last_read ON documents (last_read);

-- A text never changes and is never dropped: a new text is a new version.
CREATE TABLE versions (
  document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  sha256   TEXT NOT NULL,
  text     TEXT NOT NULL,
  body     INTEGER NOT NULL CHECK (body >= 0),
  encoding TEXT NOT NULL,
  notices  TEXT NOT NULL CHECK (json_valid(notices)),
  added    TEXT NOT NULL,
  PRIMARY KEY (document, sha256)
) STRICT;

-- Offsets are code points in the version named by sha256, which need not be the current one.
CREATE TABLE annotations (
  id       TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  quote    TEXT NOT NULL,
  prefix   TEXT NOT NULL,
  suffix   TEXT NOT NULL,
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  sha256   TEXT NOT NULL,
  body     TEXT NOT NULL,
  created  TEXT NOT NULL,
  modified TEXT NOT NULL,
  CHECK (0 <= start AND start <= "end")
) STRICT;

CREATE INDEX annotations_by_place ON annotations (document, start, "end");

CREATE TABLE annotation_tags (
  annotation TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  tag        TEXT NOT NULL,
  PRIMARY KEY (annotation, position)
) STRICT, WITHOUT ROWID;

-- Each edit of the reader, in the order they were made; written in one transaction with the edit, never deleted.
-- Undo puts `before` back and redo `after`, newest edit first and last undone first, of one document or of all.
-- A new edit in a document marks what is undone there as abandoned: kept for the record, out of reach of redo.
CREATE TABLE journal (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  step     INTEGER NOT NULL,  -- rows of one step are undone and redone together
  document TEXT NOT NULL REFERENCES documents (id),
  subject  TEXT NOT NULL,     -- what was edited: 'annotation'
  target   TEXT NOT NULL,     -- its id
  action   TEXT NOT NULL CHECK (action IN ('create', 'edit', 'delete')),
  before   TEXT CHECK (before IS NULL OR json_valid(before)),
  after    TEXT CHECK (after IS NULL OR json_valid(after)),
  time     TEXT NOT NULL,
  session  TEXT,              -- edits of one target in one editing session share a row
  state    TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned')),
  undone   INTEGER,           -- counts up with every undo
  CHECK ((before IS NULL) = (action = 'create') AND (after IS NULL) = (action = 'delete')),
  CHECK (state <> 'undone' OR undone IS NOT NULL)
) STRICT;

CREATE INDEX journal_by_document ON journal (document, state);
CREATE INDEX journal_by_step ON journal (step);
CREATE INDEX journal_by_undo ON journal (undone) WHERE undone IS NOT NULL;

-- Where the reader was in a document and how it was shown.
CREATE TABLE views (
  document TEXT PRIMARY KEY REFERENCES documents (id),
  state    TEXT NOT NULL CHECK (json_valid(state)),
  saved    TEXT NOT NULL
) STRICT;
