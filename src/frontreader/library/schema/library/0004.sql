-- Highlights have a colour by its name; empty for a note or tags without one.

ALTER TABLE annotations ADD COLUMN colour TEXT NOT NULL DEFAULT '';
