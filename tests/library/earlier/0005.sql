-- The fifth: an item of an analysis was rejected.
INSERT INTO judgements (id, document, start, stored) VALUES ('judgement-1', 'doc-dijk', 8, '{judged}');
INSERT INTO journal (step, document, subject, target, action, before, after, time) VALUES
  (7, 'doc-dijk', 'judgement', 'judgement-1', 'create', NULL, '{judged}', '2023-03-13T09:00:00.000000Z');
