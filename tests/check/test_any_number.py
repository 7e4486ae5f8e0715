"""No number, however odd, ends a check: nought, one, shares above all, times that run backwards."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wiredesk.check._compare import compare
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_turned import read

NUMBERS = st.sampled_from(
    "0 0.0 1 2 7 12 100 0.5 33 1,000 2016 2,500,000 a half nought twice double none three-quarters".split()
)
FORMS = st.sampled_from(
    [
        "{a} of the {b} bottles were sold in {c} hours.",
        "Sales rose by {a} percent to {b} bottles, from {c}.",
        "The plant made {a} bottles an hour, {b} times as many as the year before.",
        "Prices halved to {a} euros, {b} euros less than in {c}.",
        "The rest, {a} tonnes, will follow in {b} days.",
        "{a} votes to {b}, with {c} abstentions, the council passed it.",
        "Each of the {a} workers gets {b} euros a month, {c} percent more.",
        "Anna Berg, {a}, was born in {b} and has led the plant for {c} years.",
        "It opened at {a} a.m. and closed {b} hours later, {c} minutes before noon.",
        "By a half, sales fell below {a}, twice as much as the {b} of {c}.",
        "Temperatures fell to minus {a} degrees, {b} degrees colder than in {c}.",
    ]
)
SENTENCES = st.builds(lambda form, a, b, c: form.format(a=a, b=b, c=c), FORMS, NUMBERS, NUMBERS, NUMBERS)


@settings(max_examples=150, deadline=None)
@given(mine=SENTENCES, theirs=st.lists(SENTENCES, min_size=1, max_size=3))
def test_every_pair_of_sentences_is_compared(mine, theirs):
    line, evidence = looked_at(read("mine", mine), read("theirs", " ".join(theirs)))
    for finding in compare(line, evidence, align(line, evidence)):
        assert 0 < finding.sure <= 1
        assert finding.verdict != "contradicted" or finding.why
