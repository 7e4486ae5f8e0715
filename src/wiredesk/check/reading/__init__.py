"""What the entailment model reads, what its reading says, and the score made of it and of the comparisons."""
