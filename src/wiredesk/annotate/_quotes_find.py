"""Attributions of a text: every cue with its source and content, and the passages in marks without a cue of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from wiredesk.lang import STOP_WORDS
from wiredesk.model import Name, QuoteKind

from ._names_tokens import Tokens
from ._quotes_channels import channel_of
from ._quotes_cues import CueForm, cue_forms
from ._quotes_features import Page
from ._quotes_found import ACCORDING, COLON, Found
from ._quotes_marks import Passage
from ._quotes_parts import AUXILIARIES, QUOTES, Range, addressee, phrase_left, skip_setting, source_after, source_before
from ._quotes_tagger import Guess, Tagger, head_of
from ._quotes_tidy import tidy


@dataclass(slots=True)
class Scene:
    """What the finder looks at: tokens, the sentences' ranges, the passages in marks."""

    tokens: Tokens
    sentences: Sequence[Range]
    passages: list[Passage]
    opens: list[int]
    closes: dict[int, Passage]

    def holding(self, offset: int) -> Passage | None:
        """Return the passage that holds an offset."""
        at = bisect_left(self.opens, offset + 1) - 1
        while at >= 0 and at >= 0 and self.opens[at] > offset - 6000:
            if self.passages[at].open <= offset < self.passages[at].close:
                return self.passages[at]
            if not self.passages[at].single:
                return None
            at -= 1
        return None

    def opened_at(self, offset: int) -> Passage | None:
        """Return the passage whose opening mark is at an offset."""
        at = bisect_left(self.opens, offset)
        return self.passages[at] if at < len(self.opens) and self.opens[at] == offset else None

    def closed_at(self, offset: int) -> Passage | None:
        """Return the passage whose closing mark ends at an offset."""
        return self.closes.get(offset)


def find(
    tokens: Tokens, sentences: Sequence[Range], passages: list[Passage], names: Sequence[Name], tagger: Tagger | None
) -> list[Found]:
    """Return the attributions of a text: by the tagger if there is one, else by the rules alone."""
    scene = Scene(tokens, sentences, passages, [p.open for p in passages], {p.close: p for p in passages})
    ruled = [(item, sentence) for sentence in sentences for item in _of_sentence(scene, *sentence)]
    found = [item for item, _ in ruled]
    if tagger is not None:
        found = _learned(scene, names, tagger, ruled)
    found.extend(_orphans(scene, found))
    found = _nested(scene, found)
    found = tidy(_relayed(scene, found), sentences, tokens)
    return [replace(item, channel=channel_of(tokens, item, sentences)) if item.cue else item for item in found]


def _near(at: int, first: int, last: int) -> Range:
    """Clip an endless sentence to the stretch around a token, so that cost stays linear."""
    return max(first, at - 80), min(last, at + 120)


def _of_sentence(scene: Scene, first: int, last: int) -> list[Found]:
    found: list[Found] = []
    tokens, forms = scene.tokens, cue_forms()
    for at in range(first, last):
        if len(found) > MOST_CUES:
            return []
        low = tokens.lows[at]
        if low not in forms and low != "according":
            continue
        near = _near(at, first, last)
        if low == "according" and at + 2 < last and tokens.lows[at + 1] == "to":
            item = _according(scene, at, *near)
        else:
            form = forms.get(low)
            if form is None or (at > first and _is_noun(tokens, at, form)) or _asks_anonymity(tokens, at):
                continue
            if scene.holding(tokens.starts[at]) is not None:
                continue
            item = _attribution(scene, at, form, *near)
        if item is not None:
            found.append(item)
    return found


def rule_parts(scene: Scene, cue: Range, first: int, last: int) -> Found | None:
    """Return what the rules read around a given cue."""
    tokens = scene.tokens
    head = head_of(tokens, cue)
    if tokens.lows[head] == "according":
        return _according(scene, head, first, last)
    form = cue_forms().get(tokens.lows[head]) or CueForm(tokens.lows[head], "neutral", "object", "ed")
    return _attribution(scene, head, form, first, last)


def token_range(tokens: Tokens, start: int, end: int) -> Range:
    """Return the tokens between two offsets."""
    return tokens.range_of(start, end)


_NOUN_BEFORE = frozenset("the a an his her their its our my this that these those some any no of 's ’s new".split())


def _is_noun(tokens: Tokens, at: int, form: CueForm) -> bool:
    before = tokens.lows[at - 1]
    if form.form == "ed":
        return before in ("the", "a", "an", "his", "her", "their", "its", "this")
    return before in _NOUN_BEFORE or (form.form == "base" and before in ("in", "on", "for", "with", "from", "by"))


def _asks_anonymity(tokens: Tokens, at: int) -> bool:
    """Whether a verb only says how the source speaks: "who asked not to be named", "who requested anonymity"."""
    low = tokens.lows[at]
    if low not in ("asked", "requested", "declined", "wished", "wanted", "preferred", "spoke", "insisted"):
        return False
    ahead = tokens.lows[at + 1 : at + 7]
    return any(word in ("named", "identified", "anonymity", "anonymous", "unnamed") for word in ahead)


def _attribution(scene: Scene, at: int, form: CueForm, first: int, last: int) -> Found | None:
    tokens = scene.tokens
    after = _inverted(scene, at, form, first, last)
    if after is not None:
        return after
    source = source_before(tokens, at, first)
    if source is None:
        return None
    behind = _content_behind(scene, source[0], first)
    ahead = None if behind and form.frame != "tell" and _ends_soon(tokens, at, last) else _content_ahead(scene, at, form, last)
    if behind is not None and (ahead is None or _is_passage(behind)):
        return Found(behind[0], behind[1], _kind(scene, behind), form, (at, at + 1), source)
    if ahead is None or form.frame == "quote" and _kind(scene, ahead) == "indirect":
        return None
    return Found(ahead[0], ahead[1], _kind(scene, ahead), form, (at, at + 1), source)


def _is_passage(content: tuple[int, int, bool]) -> bool:
    return content[2]


def _ends_soon(tokens: Tokens, at: int, last: int) -> bool:
    return at + 2 >= last or tokens.texts[at + 1] in (".", ",", ";")


def _inverted(scene: Scene, at: int, form: CueForm, first: int, last: int) -> Found | None:
    """'"...," said Ivan Ivanov.': content, verb, source."""
    if form.frame == "object" or at == first:
        return None
    content = _content_behind(scene, at, first)
    if content is None:
        return None
    source = source_after(scene.tokens, at, last)
    if source is None:
        return None
    if not content[2] and form.lemma not in ("say", "add", "report", "note", "write", "explain"):
        return None
    return Found(content[0], content[1], _kind(scene, content), form, (at, at + 1), source)


def _content_behind(scene: Scene, at: int, first: int) -> tuple[int, int, bool] | None:
    """Return the content that ends right before a token: a quoted passage, or a clause closed by a comma."""
    tokens = scene.tokens
    before = at - 1
    if before < 0:
        return None
    mark = tokens.texts[before]
    if mark in (",", "—", "–", "-") and before > 0 and tokens.texts[before - 1] in QUOTES:
        before -= 1
        mark = tokens.texts[before]
    if mark in QUOTES or mark in ("'", "’"):
        passage = scene.closed_at(tokens.ends[before])
        if passage is not None:
            # A full stop inside the marks ends what was quoted: the words after it begin something new.
            ended = tokens.texts[before - 1] in (".", "...", "…") or (before < first and not passage.single and tokens.texts[before - 1] not in ("?", "!", ","))
            return None if ended else (passage.start, passage.end, True)
    if mark == "," and before - first >= 3:
        return tokens.starts[first], tokens.ends[before - 1], False
    return None


def _content_ahead(scene: Scene, at: int, form: CueForm, last: int) -> tuple[int, int, bool] | None:
    tokens = scene.tokens
    start = at + 1
    if form.frame == "tell":
        told = addressee(tokens, at, last)
        start = told[1] if told else start
    start = skip_setting(tokens, start, last)
    while start < last and tokens.texts[start] in (",", ":", "—"):
        start += 1
    if start >= last:
        passage = scene.opened_at(tokens.starts[start]) if start < len(tokens.starts) else None
        return (passage.start, passage.end, True) if passage and tokens.texts[start - 1] == ":" else None
    passage = scene.opened_at(tokens.starts[start])
    if passage is not None:
        end = tokens.at(passage.close)
        if end >= last or tokens.texts[end] in (".", ",", ";", "—") or end - last > 0:
            return passage.start, passage.end, True
    end = last
    while end > start and tokens.texts[end - 1] in (".", "!", "?", ",", ";", ":"):
        end -= 1
    if end - start < 2:
        return None
    return tokens.starts[start], tokens.ends[end - 1], False


def _according(scene: Scene, at: int, first: int, last: int) -> Found | None:
    tokens = scene.tokens
    opens = at - first <= 2
    commas = [i for i in range(at + 2, last) if tokens.texts[i] == ","] if opens else []
    source = source_after(tokens, at + 1, commas[0] + 1 if len(commas) == 1 else last)
    if source is None:
        return None
    if not opens:
        behind = _content_behind(scene, at, first)
        if behind is not None and behind[2]:
            return Found(behind[0], behind[1], "direct", ACCORDING, (at, at + 2), source)
        stop = at - 1 if tokens.texts[at - 1] == "," else at
        content = (tokens.starts[first], tokens.ends[stop - 1], False)
    else:
        start = source[1] + 1
        if start >= last or tokens.texts[source[1]] != ",":
            return None
        end = last - 1 if tokens.texts[last - 1] == "." else last
        if end <= start:
            return None
        content = (tokens.starts[start], tokens.ends[end - 1], False)
    return Found(content[0], content[1], _kind(scene, content), ACCORDING, (at, at + 2), source)


def _kind(scene: Scene, content: tuple[int, int, bool]) -> QuoteKind:
    if content[2]:
        return "direct"
    at = bisect_left(scene.opens, content[0])
    return "mixed" if at < len(scene.opens) and scene.opens[at] < content[1] else "indirect"


CUE_FLOOR = -1.2
CUE_EDGE = -0.8
SECOND_FLOOR = 1.0
MOST_CUES = 60  # a sentence with more is no language, and is passed over
# Logistic regression of "source and content are right" on the three scores, cross-validated within the train part.
TRUST_FLOOR = 1.6
DIRECT_FLOOR = 0.4
_TRUST = (0.26, 0.08, 0.05)


def cue_segments(scores: Sequence[float], where: Sequence[int], floor: float, edge: float) -> list[Range]:
    """Join neighbouring tokens that score above ``edge`` and keep the runs that reach ``floor``."""
    found: list[Range] = []
    at = 0
    while at < len(where):
        if scores[at] <= edge:
            at += 1
            continue
        end = at
        best = scores[at]
        while end + 1 < len(where) and where[end + 1] == where[end] + 1 and scores[end + 1] > edge:
            end += 1
            best = max(best, scores[end])
        if best > floor:
            found.append((where[at], where[end] + 1))
        at = end + 1
    return found


def _learned(scene: Scene, names: Sequence[Name], tagger: Tagger, ruled: Sequence[tuple[Found, Range]]) -> list[Found]:
    tokens = scene.tokens
    page = Page(tokens, names, scene.passages)
    rule = np.zeros(len(tokens.texts), dtype=np.int64)
    for item, _ in ruled:
        if item.cue is not None:
            rule[item.cue[0] : item.cue[1]] = {"direct": 1, "mixed": 2, "indirect": 3}[item.kind]
    jobs: list[tuple[Range, Range]] = []
    scores: list[float] = tagger.cue_scores(page, rule).tolist()
    for first, last in scene.sentences:
        part = scores[first:last]
        runs = cue_segments(part, range(first, last), CUE_FLOOR, CUE_EDGE)
        for run in runs if len(runs) <= MOST_CUES else ():
            cue = _without_colon(tokens, run)
            held = scene.holding(tokens.starts[cue[0]])
            if _asks_anonymity(tokens, head_of(tokens, cue)) or _idle(tokens, cue):
                continue
            if held is None or held.single or held.close - held.open < 25:
                jobs.append((cue, _near(cue[0], first, last)))
    seen = {at for cue, _ in jobs for at in range(*cue)}
    jobs.extend((item.cue, _near(item.cue[0], *where)) for item, where in ruled if item.form is ACCORDING and item.cue and item.cue[0] not in seen)
    jobs.extend(
        (item.cue, _near(item.cue[0], *where))
        for item, where in ruled
        if item.form and item.form.lemma in _CORE and item.cue and item.cue[0] not in seen and scores[item.cue[0]] > RESCUE_FLOOR
    )
    jobs.extend(_overlooked(scene, scores, [cue for cue, _ in jobs]))
    items = [rule_parts(scene, cue, *sentence) for cue, sentence in jobs]
    rows = [
        (cue, sentence, item.source if item else None, token_range(tokens, item.start, item.end) if item else None)
        for (cue, sentence), item in zip(jobs, items, strict=True)
    ]
    guesses = tagger.parts(page, rows, [head_of(tokens, cue) for cue, _ in jobs])
    found: list[Found] = []
    for (cue, sentence), item, guess in zip(jobs, items, guesses, strict=True):
        trust = _trust(max(scores[cue[0] : cue[1]]), guess)
        merged = _merged(scene, cue, sentence, item, guess)
        if item is not None and item.form is ACCORDING:
            merged = [replace(item, cue=cue)]
        if item is not None and _plain_clause(tokens, cue):
            trust += THAT_BONUS
        found.extend(one for one in merged if trust > TRUST_FLOOR or one.form is ACCORDING or (one.kind == "direct" and trust > DIRECT_FLOOR))
    return found


THAT_BONUS = 1.0
_CORE = frozenset("say tell announce confirm deny warn claim".split())


def _plain_clause(tokens: Tokens, cue: Range) -> bool:
    """Whether a listed verb is followed by "that", or asks somebody "to" do something: hardly ever anything else."""
    form = cue_forms().get(tokens.lows[cue[1] - 1])
    if form is None or form.form == "ing":
        return False
    if form.lemma in _CORE and form.form != "base":
        return True
    ahead = tokens.lows[cue[1] : cue[1] + (5 if form.frame == "tell" else 1)]
    return "that" in ahead[:1] or (form.frame == "tell" and form.stance in ("demand", "warn") and "to" in ahead)


def _trust(cue: float, guess: tuple[Guess, Guess, Guess]) -> float:
    """How far an attribution is to be believed, from the scores of its cue, source and content."""
    scores = (cue, guess[0][0], max(guess[1][0], guess[2][0]))
    return sum(weight * min(max(score, -15.0), 15.0) for weight, score in zip(_TRUST, scores, strict=True))


def _idle(tokens: Tokens, cue: Range) -> bool:
    """Whether a cue is nothing but auxiliaries or a mark other than a colon."""
    words = tokens.lows[cue[0] : cue[1]]
    return all(word in AUXILIARIES or word in _EMPTY or not (word[0].isalnum() or word == ":") for word in words)


_EMPTY = STOP_WORDS - {"say", "said", "says"}


def _without_colon(tokens: Tokens, cue: Range) -> Range:
    start, end = cue
    while end - start > 1 and (not tokens.texts[end - 1][0].isalnum() or tokens.lows[end - 1] in ("on", "that")):
        end -= 1
    return start, end


RESCUE_FLOOR = -4.0


def _overlooked(scene: Scene, scores: Sequence[float], cues: list[Range]) -> list[tuple[Range, Range]]:
    """Cues beside a quoted passage that scored too low: a passage without any cue near lowers the bar."""
    found: list[tuple[Range, Range]] = []
    tokens = scene.tokens
    begins = [first for first, _ in scene.sentences]
    taken = sorted(cue[0] for cue in cues)
    for passage in scene.passages:
        if passage.single or passage.end - passage.start < 20:
            continue
        low, high = tokens.range_of(passage.open, passage.close)
        first = max(bisect_left(begins, low + 1) - 1, 0)
        final = max(bisect_left(begins, high) - 1, 0)
        start, end = scene.sentences[first][0], scene.sentences[final][1]
        if bisect_left(taken, start) < bisect_left(taken, end):
            continue
        near = [at for at in (*range(max(start, low - 8), low), *range(high, min(end, high + 14))) if scene.holding(tokens.starts[at]) is None]
        best = max(near, key=lambda at: scores[at], default=None)
        if best is not None and scores[best] > RESCUE_FLOOR and tokens.texts[best][0].isalpha():
            found.append(((best, best + 1), _near(best, *scene.sentences[first if best < low else final])))
            taken.insert(bisect_left(taken, best), best)
    return found


def _merged(
    scene: Scene, cue: Range, sentence: Range, item: Found | None, guess: tuple[Guess, Guess, Guess]
) -> list[Found]:
    """Join the tagger's reading of a cue with the rules': passages in marks are taken whole."""
    tokens = scene.tokens
    (source_score, source), before, after = guess
    form = cue_forms().get(tokens.lows[head_of(tokens, cue)]) or _form_of(tokens, cue)
    if source_score < 0 or source is None:
        source = None
    best, other = (before, after) if before[0] >= after[0] else (after, before)
    contents = [content for content in (best, other) if content[1] is not None and (content[0] > SECOND_FLOOR or content is best)]
    spans: list[tuple[int, int, bool]] = []
    if item is not None and item.kind == "direct":
        spans.append((item.start, item.end, True))
        contents = []
    for score, content in contents:
        if content is not None and score > -2:
            span = _snapped(scene, content, sentence)
            short = span is not None and not span[2] and span[1] - span[0] < 12 and bool(spans)
            if span is not None and not short and not any(span[0] < end and start < span[1] for start, end, _ in spans):
                spans.append(span)
    return [Found(s[0], s[1], _kind(scene, s), form, cue, source) for s in spans]


def _form_of(tokens: Tokens, cue: Range) -> CueForm:
    if tokens.lows[cue[0]] == "according":
        return ACCORDING
    return CueForm(tokens.lows[head_of(tokens, cue)], "neutral", "clause", "ed")


def _snapped(scene: Scene, content: Range, sentence: Range) -> tuple[int, int, bool] | None:
    """Return a content's offsets: without marks at its edges, and the whole passage when it is one."""
    tokens = scene.tokens
    low, high = content
    while high > low and tokens.texts[high - 1] in (".", ",", ";", ":"):
        high -= 1
    while low < high and tokens.texts[low] in (",", ":", ";", "—"):
        low += 1
    if low >= high:
        return None
    start, end = tokens.starts[low], tokens.ends[high - 1]
    passage = scene.holding(start)
    if passage is not None and (not passage.single or end - start > 25) and end <= passage.close + 2:
        edge = high >= sentence[1] - 1 or passage.close <= end + 2
        if (start <= passage.start or low == sentence[0]) and edge:
            return passage.start, passage.end, True
        if passage.open == start:
            start = passage.start
        end = min(end, passage.end)
        return (start, end, True) if start < end else None
    held = scene.holding(tokens.starts[high - 1])
    if held is not None and not held.single and held.close > end and held.open > start:
        end = held.close if held.close - end < 3000 else end
    return start, end, False


_SPEAKING = frozenset(
    """say tell call describe warn claim deny add announce confirm argue insist accuse promise pledge vow reveal admit
    acknowledge allege report write declare threaten""".split()
)


def _nested(scene: Scene, found: list[Found]) -> list[Found]:
    """Add the attributions within the indirect words of another: "Witkoff said Rutte had called it a good deal"."""
    out = list(found)
    for item in found:
        if item.kind == "direct" or item.source is None or item.form is None or item.form.lemma not in _SPEAKING:
            continue
        inner = _inner(scene, item)
        if inner is None or inner.cue is None:
            continue
        known = [o for o in out if o.cue is not None and o.cue[0] <= inner.cue[0] < o.cue[1]]
        if all(o.source in (None, item.source) for o in known):
            out = [o for o in out if o not in known]
            out.append(inner)
    return out


def _inner(scene: Scene, item: Found) -> Found | None:
    tokens, forms = scene.tokens, cue_forms()
    first, last = tokens.range_of(item.start, item.end)
    start = first + 1 if first < last and tokens.lows[first] == "that" else first
    for at in range(start + 1, min(last, start + 12)):
        form = forms.get(tokens.lows[at])
        if form is None or form.lemma not in _SPEAKING or form.form not in ("ed", "s"):
            continue
        if scene.holding(tokens.starts[at]) is not None or _is_noun(tokens, at, form):
            continue
        inner = _attribution(scene, at, form, start, last)
        if inner is not None and inner.source is not None and inner.start > tokens.starts[at]:
            return replace(inner, relay=item.source)
    return None


def _relayed(scene: Scene, found: list[Found]) -> list[Found]:
    """"Rutte, Witkoff said, had called it ...": the words are Rutte's, relayed by Witkoff."""
    tokens, forms = scene.tokens, cue_forms()
    out: list[Found] = []
    gone: set[Range] = set()
    for item in found:
        subject = _interrupted(tokens, item)
        inner = None
        if subject is not None and item.cue is not None:
            last = next((end for start, end in scene.sentences if start <= item.cue[0] < end), item.cue[1])
            for at in range(item.cue[1] + 1, min(last, item.cue[1] + 5)):
                form = forms.get(tokens.lows[at])
                content = _content_ahead(scene, at, form, last) if form is not None else None
                if form is not None and content is not None:
                    inner = Found(content[0], content[1], _kind(scene, content), form, (at, at + 1), subject, relay=item.source)
                    gone.add((at, at + 1))
                    break
        out.append(inner or item)
    return [o for o in out if o.relay is not None or o.cue is None or not any(o.cue[0] <= g[0] < o.cue[1] for g in gone)]


def _interrupted(tokens: Tokens, item: Found) -> Range | None:
    """Return the subject that an inserted ", Witkoff said," cuts off from its verb."""
    if item.source is None or item.cue is None or item.form is None or item.form.lemma not in ("say", "add", "claim", "report"):
        return None
    low, high = item.source[0], item.cue[1]
    if low < 2 or tokens.texts[low - 1] != "," or high + 1 >= len(tokens.texts) or tokens.texts[high] != ",":
        return None
    if tokens.lows[high + 1] not in ("had", "has", "was", "is", "would", "called"):
        return None
    return phrase_left(tokens, low - 1, max(0, low - 12))


def _orphans(scene: Scene, found: list[Found]) -> list[Found]:
    """Passages that no cue took: the second half of a split quote, and paragraphs that carry a quote on."""
    taken = sorted((item.start, item.end) for item in found)
    order = sorted((item for item in found if item.kind != "indirect"), key=lambda item: item.end)
    ends = [item.end for item in order]
    extra: list[Found] = []
    at = 0
    for passage in scene.passages:
        if passage.end - passage.start < 8 or (passage.single and passage.end - passage.start < 25):
            continue
        while at < len(taken) and taken[at][1] <= passage.start:
            at += 1
        if any(start < passage.end and passage.start < end for start, end in taken[at : at + 3]):
            continue
        named = _named_before(scene, passage)
        if named is not None:
            extra.append(Found(passage.start, passage.end, "direct", COLON, (named[1], named[1] + 1), named))
            continue
        number = bisect_left(ends, passage.open + 1) - 1
        before = [item for item in (order[number] if number >= 0 else None, extra[-1] if extra else None) if item is not None]
        if before:
            last = max(before, key=lambda item: item.end)
            if passage.open - last.end < 400 and _goes_on(scene, last, passage):
                extra.append(replace(last, start=passage.start, end=passage.end, kind="direct"))
    return extra


_SENTENCE_LONG = 30


def _goes_on(scene: Scene, last: Found, passage: Passage) -> bool:
    """Whether a passage without a cue carries a quote on: it opens a sentence, or follows its cue after a comma."""
    tokens = scene.tokens
    at = tokens.at(passage.open)
    if at == 0:
        return False
    before = tokens.texts[at - 1]
    if before == "," and last.cue is not None and 0 < at - last.cue[1] < 16:
        return True
    fresh = before in (".", "!", "?", "...", "…", *QUOTES) or passage.open - tokens.ends[at - 1] > 1
    whole = tokens.texts[tokens.at(passage.end) - 1] in (".", "!", "?", ",", "...", "…", "-", "—") or passage.close == passage.end
    return (fresh and whole) or passage.end - passage.start > _SENTENCE_LONG


def _named_before(scene: Scene, passage: Passage) -> Range | None:
    """'Bush: "..."': a capitalised name and a colon right before a passage."""
    tokens = scene.tokens
    at = tokens.at(passage.open) - 1
    if at < 1 or tokens.texts[at] != ":" or not tokens.texts[at - 1][0].isupper():
        return None
    low = at
    while low > 0 and at - low < 5 and tokens.texts[low - 1][0].isupper() and tokens.starts[low] - tokens.ends[low - 1] <= 1:
        low -= 1
    opens = low == 0 or tokens.texts[low - 1] in (".", "!", "?", *QUOTES) or tokens.starts[low] - tokens.ends[low - 1] > 1
    return (low, at) if opens else None


