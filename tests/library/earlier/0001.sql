-- What a library of the first schema held: a document in two versions, notes, a highlight that was deleted, an edit that
-- was undone, a place.
INSERT INTO documents (id, title, date, language, origin, sha256, added, last_read) VALUES
  ('doc-dijk', 'De dijk brak', '2023-03', 'nl', CAST('/nieuws/dijk.txt' AS BLOB), '{new}', '2023-03-10T08:00:00.000000Z', '2023-03-11T08:00:00.000000Z');
INSERT INTO versions (document, sha256, text, body, encoding, notices, added) VALUES
  ('doc-dijk', '{old}', '{old_text}', 0, 'utf-8', '[]', '2023-03-10T08:00:00.000000Z'),
  ('doc-dijk', '{new}', '{new_text}', 0, 'utf-8', '["Een melding."]', '2023-03-11T08:00:00.000000Z');
INSERT INTO annotations (id, document, quote, prefix, suffix, start, "end", sha256, body, created, modified) VALUES
  ('note-1', 'doc-dijk', 'De dijk', '', ' brak.', 0, 7, '{old}', 'welke dijk?', '2023-03-10T09:00:00Z', '2023-03-10T09:01:00Z');
INSERT INTO annotation_tags (annotation, position, tag) VALUES ('note-1', 0, 'vraag'), ('note-1', 1, 'water');
INSERT INTO journal (step, document, subject, target, action, before, after, time, session, state, undone) VALUES
  (1, 'doc-dijk', 'annotation', 'note-1', 'create', NULL, '{first}', '2023-03-10T09:00:00.000000Z', 's', 'done', NULL),
  (2, 'doc-dijk', 'annotation', 'note-1', 'edit', '{first}', '{second}', '2023-03-10T09:01:00.000000Z', NULL, 'done', NULL),
  (3, 'doc-dijk', 'annotation', 'note-2', 'create', NULL, '{other}', '2023-03-10T09:02:00.000000Z', NULL, 'undone', 1);
INSERT INTO views (document, state, saved) VALUES ('doc-dijk', '{{"offset": 5, "tab": "Notes"}}', '2023-03-11T08:00:00.000000Z');
