"""Fitting the weights by which days of a timeline are chosen, for the tool that writes them and for the bench."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
from sklearn.linear_model import LogisticRegression

from wiredesk.model import AnnotatedArticle
from wiredesk.weigh._days import DayModel, collect, day_features, topic_words

STRENGTH = 0.03
Days = tuple[np.ndarray, np.ndarray]


def days_of(articles: Sequence[AnnotatedArticle], gold: Iterable[date]) -> Days:
    """Features of every day of a subject, and whether the gold timeline has it."""
    wanted = set(gold)
    found = collect(articles, topic_words(articles))
    rows = day_features(found, [a.published.date() if a.published else None for a in articles])
    return np.array(rows), np.array([day.date in wanted for day in found])


def fit_days(subjects: Sequence[Days]) -> DayModel:
    """Fit on the days of several subjects."""
    x, y = np.vstack([rows for rows, _ in subjects]), np.concatenate([same for _, same in subjects])
    mean, spread = x.mean(0), x.std(0)
    spread[spread < 1e-6] = 1.0
    learned = LogisticRegression(C=STRENGTH, max_iter=3000).fit((x - mean) / spread, y)
    weights = learned.coef_[0] / spread
    bias = float(learned.intercept_[0] - (weights * mean).sum())
    return DayModel(tuple(round(float(w), 4) for w in weights), round(bias, 4))
