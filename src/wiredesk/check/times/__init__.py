"""Comparators of dates, times of day, lengths of time, ages and order."""
