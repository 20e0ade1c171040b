"""What the confidence is fitted on: each item that an annotated document judges, with its evidence."""

from benchmarks.quality import invented
from training.confidence.collect import from_json, of_gold, to_json


def test_mentions_events_and_times_are_gathered_with_their_evidence_and_survive_as_json() -> None:
    items = list(of_gold(invented()[-1:], None))
    assert {item.kind for item in items} == {"mentions", "events", "times"}
    assert all(item.evidence for item in items)
    assert sum(item.right for item in items) > len(items) / 2
    assert from_json(to_json(items)) == items
