"""A line and its sources as the check sees them: tokens, words, layers, the passages that bear on a line."""
