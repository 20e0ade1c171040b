-- The second schema: the reader dated the article.
INSERT INTO journal (step, document, subject, target, action, before, after, time) VALUES
  (4, 'doc-dijk', 'date', 'doc-dijk', 'edit', '{{"date": "2022"}}', '{{"date": "2023-03"}}', '2023-03-11T09:00:00.000000Z');
UPDATE journal SET state = 'abandoned' WHERE state = 'undone';
