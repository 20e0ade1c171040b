-- Where anchors were found in a text, which takes a millisecond each: see placing.py.
CREATE TABLE placements (
  sha256 TEXT NOT NULL,   -- of the text
  sought TEXT NOT NULL,   -- digest of the anchors that were sought and of the program that did
  found  TEXT NOT NULL CHECK (json_valid(found)),
  PRIMARY KEY (sha256, sought)
) STRICT, WITHOUT ROWID;
