-- The journal also records the dates that the reader gives to documents: 'date' is what was edited, the document its
-- target, before and after hold {"date": ...}. A program that does not know this must not undo it.

CREATE INDEX journal_of_dates ON journal (document, state) WHERE subject = 'date';
