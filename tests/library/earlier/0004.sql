-- The fourth: highlights have colours.
INSERT INTO annotations (id, document, quote, prefix, suffix, start, "end", sha256, body, created, modified, colour) VALUES
  ('note-3', 'doc-dijk', 'brak', 'dijk ', '.', 8, 12, '{old}', '', '2023-03-12T09:00:00Z', '2023-03-12T09:00:00Z', 'yellow');
INSERT INTO journal (step, document, subject, target, action, before, after, time) VALUES
  (6, 'doc-dijk', 'annotation', 'note-3', 'create', NULL, '{coloured}', '2023-03-12T09:00:00.000000Z');
