-- Where the reader put an annotation in a version other than the one it was made on; the annotation's own anchor never
-- changes, so that the old version keeps it. No foreign key: a decision outlives a deletion that may be undone.
-- The journal records it under 'place': its target is annotation and version with a blank between.
CREATE TABLE places (
  annotation TEXT NOT NULL,
  sha256     TEXT NOT NULL,   -- the version
  anchor     TEXT CHECK (anchor IS NULL OR json_valid(anchor)),  -- in that version; NULL: it stays with the old one
  PRIMARY KEY (annotation, sha256)
) STRICT, WITHOUT ROWID;
