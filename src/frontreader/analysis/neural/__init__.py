"""Dutch words, read by one small neural network: names, parts of speech, lemmas and the dependency tree."""
