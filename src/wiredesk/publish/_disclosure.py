"""How an article was made, in words for its readers, and the label for machines."""

from __future__ import annotations

from wiredesk.lang import capital
from wiredesk.model import CheckedDraft, Piece, Story

from ._words import VERDICTS, count, host

_IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def source_type(checked: CheckedDraft) -> str:
    """The IPTC digital source type: ``algorithmicMedia`` for the extractive writer; with a language model
    ``trainedAlgorithmicMedia``, or the composite type where lines of reports stand among its own.
    """
    if checked.draft.writer != "llm":
        return f"{_IPTC}algorithmicMedia"
    kept = any(line.made in ("verbatim", "trimmed", "merged") for line in checked.draft.lines)
    return f"{_IPTC}{'compositeWithTrainedAlgorithmicMedia' if kept else 'trainedAlgorithmicMedia'}"


def how_made(piece: Piece) -> tuple[str, ...]:
    """Paragraphs that say who wrote the article, what was checked, and what that does not mean."""
    checked = piece.checked
    said = [_writer(checked), _check(checked)]
    if len(piece.story.origins) <= 1:
        said.append(_one_origin(piece.story))
    said.append(
        "The check is a program's work too, and it judges whether the reports say so, not whether they are right. "
        "Open a line to read the passage and judge for yourself."
    )
    return tuple(said)


def _one_origin(story: Story) -> str:
    """What it means for a story that all it tells has one origin, and why that is so."""
    read = [article for article in story.articles if not article.is_foreign]
    reports = len(read)
    if reports == 1:
        return "The story rests on a single report. No other report was read that confirms it or denies it."
    sites = {host(article.url) for article in read} - {""}
    all_ = f"All {count(reports, 'report')}"
    if len(sites) == 1 and all(origin.why.startswith("reported first-hand") for origin in story.origins):
        site = min(sites)
        return f"{all_} come from one site, {site}, and count as one source. No report of another site was read."
    return f"{all_} carry what one source reported. No report of another was read that confirms it or denies it."


def _writer(checked: CheckedDraft) -> str:
    if checked.draft.writer != "llm":
        return (
            "A program chose, shortened and ordered sentences of the reports listed here. "
            "No language model took part; what was changed in a sentence is said with its receipt."
        )
    settings = dict(checked.draft.settings)
    model = settings.get("model", "")
    return f"A language model{f' ({model})' if model else ''} wrote the article from the reports listed here."


def _check(checked: CheckedDraft) -> str:
    counts = checked.counts()
    lines = count(len(checked.lines), "line")
    if counts["supported"] == len(checked.lines):
        one = len(checked.lines) == 1
        return (
            f"{'Its one line was' if one else f'All {lines} were'} checked against the reports, and "
            f"{'is' if one else 'all are'} carried by them; a line that is not carried is not published."
        )
    others = ", ".join(
        f"{counts[name]} {words}" for name, words in VERDICTS.items() if counts[name] and name != "supported"
    )
    return capital(f"{lines} were checked against the reports: {counts['supported']} supported, {others}.")
