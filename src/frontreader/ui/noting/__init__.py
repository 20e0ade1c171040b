"""Writing notes: drafts, links and their completion, several notes at once."""
