"""Forms of verbs that the comparators need to tell an act from a thing."""

from __future__ import annotations

BE = frozenset("is are was were be been being get got gets".split())
HAVE = frozenset("has have had having".split())
PAST = frozenset(
    """beat began begun bought broke broken brought built came caught chose chosen cut did done drew driven drove fell
    fled flew fought found gave given held hit hurt kept killed knew known laid led left lost made met paid put ran
    said saw seen sent set shot sold spent stole stolen stood struck swept taken threw thrown told took voted went
    withdrew withdrawn won wrote written""".split()
)
SAYING = frozenset("said says say told tells added adds announced warned claimed claims reported".split())
