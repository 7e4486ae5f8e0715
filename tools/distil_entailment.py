"""Distil the entailment model from two larger ones (Hinton et al., 2015), on a GPU in about fifteen minutes.

    python -m bench._training DATA_DIR
    python -m bench._fresh DATA_DIR/fresh.jsonl
    python -m bench._variants DATA_DIR/own.jsonl DATA_DIR/variants.jsonl DATA_DIR/fresh.jsonl
    python tools/distil_entailment.py pairs TOKENIZER.json PAIRS.npz DATA_DIR/{own,variants,fresh}.jsonl --renamed 0.35
    python tools/distil_entailment.py teach MPNET_DIR PAIRS.npz OUT_DIR --fold 0   # and --fold 1, side by side
    python tools/distil_entailment.py teach MPNET_DIR PAIRS.npz OUT_DIR --every --seed 1   # and 2, side by side
    python tools/distil_entailment.py learn START PAIRS.npz OUT_DIR --seed 1   # and 2, and 3, side by side

``MPNET_DIR`` holds ``model.safetensors`` of all-mpnet-base-v2 (Song et al., 2020; Reimers and Gurevych, 2019). The
stories are halved; each teacher learns the labels of one half and says what it makes of the other, unlabelled claims
and copies with other names included, so no pair is marked by a teacher that has seen its story. With ``--every`` a
teacher learns all labels and says what it makes of the unlabelled claims of ``bench._fresh`` alone; where such teachers
are, their mean counts for these claims. The small model, begun from ``START`` (a ``.pt`` file or an exported graph),
learns what the teachers say, and a share of the labels; the weights of several runs are averaged (Wortsman et al.,
2022) with ``train_entailment.py --mix``. Runs are bounded by the clock; results differ a little between machines. Needs
torch, onnx, onnxruntime, tokenizers and safetensors.
"""

from __future__ import annotations

import argparse
import json
import time
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat
from multiprocessing import Pool
from pathlib import Path
from random import Random

import numpy as np
import torch
from _mpnet import load_teacher
from torch import nn
from torch.nn import functional as f
from train_entailment import (
    KINDS,
    MASK,
    MOST,
    SEPARATOR,
    Entailment,
    Item,
    Mean,
    encode,
    export,
    load,
    open_tokenizer,
    renamed,
    resume,
)

START, UNLABELLED = 101, -9
CLAIM = 84
"""Places of a claim, its ends included, at most."""
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def story_of(group: str) -> str:
    """The story of a pair without the file it is from."""
    return group.split(":", 1)[-1]


def _encoded(lines: list[str], path: Path) -> list[Item]:
    tokenizer = open_tokenizer(path)
    return [encode(tokenizer, json.loads(line)) for line in lines]


def with_other_names(lines: list[str], share: float) -> list[str]:
    """Unlabelled copies of a share of the rows, their rare names exchanged: stories that nobody can remember."""
    random = Random(41)
    rows = [json.loads(line) for line in lines if random.random() < share]
    return [json.dumps({**row, "label": UNLABELLED, "kind": None, "twin": ""}) for row in renamed(rows, random, 1.0)]


def pairs(tokenizer: Path, out: Path, files: list[Path], share: float) -> None:
    """Write the rows of JSON Lines files as arrays: ids of all pairs end to end, and what is known of each."""
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    lines += with_other_names(lines, share)
    parts = [lines[n : n + 500] for n in range(0, len(lines), 500)]
    with Pool() as pool:
        items = [item for part in pool.starmap(_encoded, zip(parts, repeat(tokenizer), strict=False)) for item in part]
    groups = [str(json.loads(line)["group"]) for line in lines]
    true = {
        (group, item.claim): n for n, (group, item) in enumerate(zip(groups, items, strict=True)) if item.label == 2
    }
    sizes = np.array([len(item.ids) for item in items])
    np.savez_compressed(
        out,
        ids=np.concatenate([np.array(item.ids, np.uint16) for item in items]),
        wrong=np.concatenate(
            [np.array(item.wrong + [-1] * (len(item.ids) - len(item.wrong)), np.int8) for item in items]
        ),
        start=np.cumsum(sizes) - sizes,
        size=sizes,
        claim=np.array([len(item.ids) - sum(item.types) for item in items]),
        label=np.array([item.label for item in items], np.int8),
        kind=np.array([item.kind for item in items], np.int8),
        true=np.array(
            [true.get((group, item.twin), -1) if item.twin else -1 for group, item in zip(groups, items, strict=True)]
        ),
        article=np.array([group.startswith("articles:") for group in groups]),
        fresh=np.array([group.startswith("fresh:") for group in groups]),
        fold=np.array([zlib.crc32(story_of(group).encode()) // 11 % 2 for group in groups], np.int8),
    )
    print(f"{len(items)} pairs, {int(sizes.sum())} tokens")


class Pairs:
    """The arrays of :func:`pairs`, on the device."""

    def __init__(self, path: Path) -> None:
        held = dict(np.load(path))
        self.size, self.true, self.fold, self.article = held["size"], held["true"], held["fold"], held["article"]
        self.labels, self.fresh = held["label"], held["fresh"]

        def put(name: str, pad: int = 0) -> torch.Tensor:
            return torch.as_tensor(np.pad(held[name].astype(np.int32), (0, pad)), device=DEVICE)

        self._ids, self._wrong = put("ids", MOST + 8), put("wrong", MOST + 8)
        self._start, self._size, self._claim = put("start").long(), put("size"), put("claim")
        self._label, self._kind, self._true = put("label").long(), put("kind").long(), put("true").long()

    def inputs(self, rows: np.ndarray, hide: float = 0.0) -> Batch:
        """Ids, mask and types of some pairs; up to a share ``hide`` of the tokens of three in five masked."""
        at = torch.arange(-(-int(self.size[rows].max()) // 8) * 8, device=DEVICE)[None]
        places = torch.as_tensor(rows, device=DEVICE)
        mask = (at < self._size[places][:, None]).long()
        ids = self._ids[self._start[places][:, None] + at].long() * mask
        types = ((at >= self._claim[places][:, None]) & (mask == 1)).long()
        if hide:
            some = torch.rand(len(rows), 1, device=DEVICE)
            rate = (some < 0.6) * torch.rand_like(some) * hide
            free = (mask == 1) & (ids != START) & (ids != SEPARATOR) & (self.wrong(rows, ids.shape[1]) != 1)
            ids = torch.where(free & (torch.rand(ids.shape, device=DEVICE) < rate), MASK, ids)
        return ids, mask, types

    def wrong(self, rows: np.ndarray, most: int) -> torch.Tensor:
        """Per token 0 fine, 1 wrong, -1 unknown or outside the claim: batch, ``most``."""
        at = torch.arange(most, device=DEVICE)[None]
        known = self._wrong[self._start[torch.as_tensor(rows, device=DEVICE)][:, None] + at]
        return torch.where(self.inside(rows, most) > 0, known, -1)

    def gold(self, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Labels, kinds, and which pair of the batch is the true twin of which: batch, batch."""
        places = torch.as_tensor(rows, device=DEVICE)
        true = self._true[places]
        return self._label[places], self._kind[places], (true[:, None] == places[None]) & (true >= 0)[:, None]

    def inside(self, rows: np.ndarray, most: int) -> torch.Tensor:
        """1 on the claim's own places: batch, ``most``."""
        places = torch.as_tensor(rows, device=DEVICE)
        return (torch.arange(most, device=DEVICE)[None] < self._claim[places][:, None] - 1).float()

    def batches(self, rows: np.ndarray, most: int, random: np.random.Generator) -> list[np.ndarray]:
        """Batches of pairs of like length, in random order; a wrong line stays beside its true twin."""
        among = np.zeros(len(self.size), bool)
        among[rows] = True
        twins = self.true[rows]
        units, place = np.unique(np.where((twins >= 0) & among[twins], twins, rows), return_inverse=True)
        rank = np.argsort(np.argsort(self.size[units] + random.random(len(units)) * 6))[place]
        order = np.argsort(rank, kind="stable")
        rows, rank = rows[order], rank[order]
        found, first = [], 0
        while first < len(rows):
            last = min(first + most, len(rows))
            while last < len(rows) and rank[last] == rank[last - 1] and last - first < most + 16:
                last += 1
            found.append(rows[first:last])
            first = last
        return [found[n] for n in random.permutation(len(found))]


def hard(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Cross-entropy per pair; NOT_SUPPORTED (-1) counts the two classes that it may be, an unlabelled pair nothing."""
    logs = f.log_softmax(logits.float(), dim=-1)
    either = torch.logsumexp(logs[:, :2], dim=-1)
    loss = -torch.where(labels < 0, either, logs.gather(1, labels.clamp(min=0)[:, None])[:, 0])
    return torch.where(labels == UNLABELLED, 0.0, loss)


def mean_over(values: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
    """The mean of the chosen values; 0 where there are none."""
    return (values * chosen).sum() / chosen.sum().clamp(min=1)


def ranked(logits: torch.Tensor, twins: torch.Tensor) -> torch.Tensor:
    """Pairwise logistic loss that puts a true line above its wrong twin."""
    odds = logits.float()[:, 2] - torch.logsumexp(logits.float()[:, :2], dim=-1)
    return mean_over(f.softplus(odds[:, None] - odds[None]), twins)


def fit(
    model: nn.Module, data: Pairs, draw: Callable[[], Iterator[np.ndarray]],
    loss_of: Callable[[np.ndarray, Batch], torch.Tensor], options: argparse.Namespace, mean: Mean | None = None,
) -> None:  # fmt: skip
    """AdamW for so many seconds: warm-up, level, linear decay."""
    model.train()
    named = [(name, values) for name, values in model.named_parameters() if values.requires_grad]
    body = [values for name, values in named if "head" not in name]
    heads = [values for name, values in named if "head" in name]
    base = (options.rate, 4 * options.rate)
    groups = [{"params": body, "lr": base[0]}, {"params": heads, "lr": base[1]}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.02, fused=DEVICE == "cuda")
    started, step, losses = time.monotonic(), 0, []
    while True:
        for rows in draw():
            share = (time.monotonic() - started) / options.seconds
            if share >= 1:
                return
            for group, rate in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = rate * min(step / 150, 1.0) * min((1 - share) / 0.7, 1.0)
            loss = loss_of(rows, data.inputs(rows, 0.08))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(body + heads, 1.0)
            optimizer.step()
            step += 1
            if mean is not None:
                mean.add(model)
            losses.append(loss.detach())
            if step % 200 == 0:
                print(f"step {step} {share:.0%} loss {float(torch.stack(losses[-200:]).mean()):.3f}", flush=True)


@torch.no_grad()
def read(model: nn.Module, data: Pairs, rows: np.ndarray) -> dict[str, np.ndarray]:
    """Logits of verdict, kind and wrong words, a row each."""
    model.eval()
    found = {name: np.zeros((len(rows), n), np.float16) for name, n in (("v", 4), ("k", len(KINDS)), ("w", CLAIM))}
    order = np.argsort(data.size[rows], kind="stable")
    for first in range(0, len(order), 384):
        at = order[first : first + 384]
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            verdict, kind, words = model(*data.inputs(rows[at]))
        found["v"][at], found["k"][at] = verdict.float().cpu().numpy(), kind.float().cpu().numpy()
        found["w"][at, : words.shape[1]] = words.float().cpu().numpy()
    return found


def teach(options: argparse.Namespace) -> None:
    """Train a teacher on the stories of the other fold; write what it says of this one's, labelled or not.

    One that learns every story writes what it says of the fresh claims.
    """
    seed = options.seed if options.every else options.fold
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    data, model = Pairs(options.pairs), load_teacher(options.start).to(DEVICE)
    known = (data.labels != UNLABELLED) & (options.every | (data.fold != options.fold))
    lines, others = np.where(known & data.article)[0], np.where(known & ~data.article)[0]

    def draw() -> Iterator[np.ndarray]:
        some = random.choice(others, int(len(others) * 0.6), replace=False)
        yield from data.batches(np.concatenate([lines, some]), options.batch, random)

    def loss_of(rows: np.ndarray, inputs: Batch) -> torch.Tensor:
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            verdict, kind, words = model(*inputs)
        labels, kinds, twins = data.gold(rows)
        wrong = data.wrong(rows, words.shape[1])
        of_kind = f.cross_entropy(kind.float(), kinds.clamp(min=0), reduction="none")
        of_word = f.binary_cross_entropy_with_logits(
            words.float(), wrong.clamp(min=0).float(), reduction="none", pos_weight=torch.tensor(4.0, device=DEVICE)
        )
        return (
            hard(verdict, labels).mean()
            + 0.3 * mean_over(of_kind, (kinds >= 0).float())
            + 0.7 * mean_over(of_word, (wrong >= 0).float())
            + ranked(verdict, twins)
        )

    fit(model, data, draw, loss_of, options)
    rows = np.where(data.fresh if options.every else data.fold == options.fold)[0]
    options.out.mkdir(parents=True, exist_ok=True)
    name = f"every{seed}" if options.every else f"said{seed}"
    np.savez(options.out / f"{name}.npz", rows=rows, **read(model, data, rows))


class Said:
    """What the teachers that have not seen its story make of each pair, as shares."""

    def __init__(self, folder: Path, count: int) -> None:
        halves = [np.load(folder / f"said{fold}.npz") for fold in (0, 1)]
        every = [np.load(path) for path in sorted(folder.glob("every*.npz"))]
        assert sum(len(part["rows"]) for part in halves) == count, "a pair was read by no teacher"

        def of(name: str, share: Callable[[torch.Tensor], torch.Tensor]) -> torch.Tensor:
            found = torch.zeros(count, halves[0][name].shape[1], device=DEVICE)
            for part in halves:
                rows = torch.as_tensor(part["rows"], device=DEVICE)
                found[rows] = share(torch.as_tensor(part[name], device=DEVICE).float())
            if every:
                told = [share(torch.as_tensor(part[name], device=DEVICE).float()) for part in every]
                found[torch.as_tensor(every[0]["rows"], device=DEVICE)] = torch.stack(told).mean(0)
            return found

        self.verdict, self.kind = of("v", partial(torch.softmax, dim=-1)), of("k", partial(torch.softmax, dim=-1))
        self.words = of("w", torch.sigmoid)


def taught(model: nn.Module, data: Pairs, said: Said, soft: float, rows: np.ndarray, inputs: Batch) -> torch.Tensor:
    """Loss of some pairs against what the teachers say, which counts ``soft``, and the labels, which count the rest."""
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        verdict, kind, words = model(*inputs)
    labels, kinds, twins = data.gold(rows)
    at = torch.as_tensor(rows, device=DEVICE)
    wrong, inside = data.wrong(rows, words.shape[1]), data.inside(rows, words.shape[1])
    shares = said.verdict[at]
    told = -(shares * f.log_softmax(verdict.float(), dim=-1)).sum(-1)
    weight = torch.where(labels == UNLABELLED, 1.0, soft)
    logs = f.log_softmax(kind.float(), dim=-1)
    of_kind = -(said.kind[at] * logs).sum(-1)
    named = f.nll_loss(logs, kinds.clamp(min=0), reduction="none")
    of_kind = torch.where(kinds >= 0, soft * of_kind + (1 - soft) * named, of_kind)
    bad = (kinds >= 0) | ((labels == UNLABELLED) & (shares[:, 0] > 0.5))
    goal = said.words[at][:, : words.shape[1]]
    goal = torch.where(wrong >= 0, soft * goal + (1 - soft) * wrong.clamp(min=0).float(), goal)
    of_word = f.binary_cross_entropy_with_logits(words.float(), goal, reduction="none") * (1 + 3 * (wrong == 1))
    return (
        (weight * told + (1 - weight) * hard(verdict, labels)).mean()
        + 0.3 * mean_over(of_kind, bad.float())
        + 0.7 * mean_over(of_word, inside)
        + 0.5 * ranked(verdict, twins)
    )


def learn(options: argparse.Namespace) -> None:
    """Train the small model on what the teachers say and a share of the labels; write its weights and its graph."""
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    data = Pairs(options.pairs)
    said = Said(options.out, len(data.size))
    model = Entailment()
    if options.start.is_dir():
        model = load(options.start)
    else:
        resume(model, options.start)
    model.to(DEVICE)
    free = data.labels == UNLABELLED
    lines, others = np.where(~free & data.article)[0], np.where(~free & ~data.article)[0]
    variants = np.where(free)[0]

    def draw() -> Iterator[np.ndarray]:
        parts = [
            random.choice(rows, int(len(rows) * share), replace=False)
            for rows, share in ((lines, 0.7), (others, 0.35), (variants, 0.5))
        ]
        yield from data.batches(np.concatenate(parts), options.batch, random)

    mean = Mean(model)
    fit(model, data, draw, partial(taught, model, data, said, options.soft), options, mean)
    done = mean.model()
    out = options.out / f"learned{options.seed}"
    out.mkdir(exist_ok=True)
    torch.save({name: values.cpu() for name, values in done.state_dict().items()}, out / "entailment.pt")
    export(done.cpu(), out)


def main() -> None:
    """Prepare, train the teachers, or train the small model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    step = steps.add_parser("pairs")
    step.add_argument("tokenizer", type=Path)
    step.add_argument("out", type=Path)
    step.add_argument("data", type=Path, nargs="+")
    step.add_argument("--renamed", type=float, default=0.0, help="share of the pairs that are copied with other names")
    for name, rate, batch, seconds in (("teach", 4e-5, 64, 200.0), ("learn", 1.5e-4, 128, 415.0)):
        step = steps.add_parser(name)
        step.add_argument("start", type=Path)
        step.add_argument("pairs", type=Path)
        step.add_argument("out", type=Path)
        step.add_argument("--rate", type=float, default=rate)
        step.add_argument("--batch", type=int, default=batch)
        step.add_argument("--seconds", type=float, default=seconds)
        step.add_argument("--fold", type=int, default=0, choices=(0, 1))
        step.add_argument("--every", action="store_true", help="learn all labels, mark the fresh claims alone")
        step.add_argument("--soft", type=float, default=0.8, help="how much the teachers count, the labels the rest")
        step.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.step == "pairs":
        pairs(options.tokenizer, options.out, options.data, options.renamed)
    elif options.step == "teach":
        teach(options)
    else:
        learn(options)


if __name__ == "__main__":
    main()
