"""Comparators of how something is stated: denied, hedged, claimed, planned, caused, compared."""
