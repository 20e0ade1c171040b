-- The third: a note was kept with the old version.
INSERT INTO places (annotation, sha256, anchor) VALUES ('note-1', '{new}', NULL);
INSERT INTO journal (step, document, subject, target, action, before, after, time) VALUES
  (5, 'doc-dijk', 'place', 'note-1 {new}', 'create', NULL, '{{"anchor": null}}', '2023-03-11T10:00:00.000000Z');
