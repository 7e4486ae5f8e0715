"""Quality scores and speed: one module a table, each with its baselines in the same run.

``python -m bench`` prints all tables, ``python -m bench.NAME`` one. Each module has ``main()``, prints to standard
output and says which data it used; where the data is missing it says so and the run goes on.
"""
