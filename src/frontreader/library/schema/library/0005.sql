-- The reader's verdicts on items of analyses, kept apart from these: what was claimed, what holds, and an anchor.
-- The journal records them under 'judgement', with the whole judgement as its state.
CREATE TABLE judgements (
  id       TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  start    INTEGER NOT NULL,  -- of the anchor, in the version that it was made in
  stored   TEXT NOT NULL CHECK (json_valid(stored))
) STRICT;

CREATE INDEX judgements_by_place ON judgements (document, start);
