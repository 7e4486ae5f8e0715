"""An audit from outside in: somebody else's article made lines, the checked lines told to people and machines."""
