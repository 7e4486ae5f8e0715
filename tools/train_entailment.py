"""Train the small entailment model of the check and write it as an int8 ONNX graph.

    python -m bench._training DATA_DIR
    python tools/train_entailment.py MINILM_DIR OUT_DIR DATA.jsonl [--start FILE.pt] [--epochs 2] [--rate 7e-5]

``MINILM_DIR`` holds ``model.safetensors`` and ``tokenizer.json`` of all-MiniLM-L6-v2 (Reimers and Gurevych, 2019; Wang
et al., 2020). Trained twice: on ``general.jsonl`` from the sentence encoder, then on ``own.jsonl`` from the first run's
``entailment.pt``. Needs torch, onnx, onnxruntime, tokenizers and safetensors; wiredesk itself needs onnxruntime and
tokenizers only. The runs are seeded; results differ a little between processors.

Three heads share the encoder: the verdict, which words of the claim are wrong (from what a wrong claim and its true
twin do not share), and the kind of fault.
"""

from __future__ import annotations

import argparse
import difflib
import json
import math
import re
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as f

LAYERS, WIDTH, HEADS, MOST = 6, 384, 12, 224
KINDS = (
    "figure", "unit", "scope", "date", "place", "name", "role", "quote", "speaker", "polarity", "hedge", "cause",
    "order", "actor", "attribution",
)  # fmt: skip
"""Order of the kind head's logits; ``wiredesk.neural`` reads it from the model's ``config.json``."""
BATCH = 24
SEPARATOR, MASK = 102, 103
Row = dict[str, object]
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_NAME_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
"""A capitalised word; one that does not open a sentence."""


@dataclass(frozen=True)
class Item:
    """A pair as numbers: ids, types, label, kind (-1 unknown), per token of the claim 0 fine, 1 wrong, -1 unknown.

    ``claim`` and ``twin`` tell which true claim a wrong one was made from.
    """

    ids: list[int]
    types: list[int]
    label: int
    kind: int
    wrong: list[int]
    claim: str
    twin: str


class Attention(nn.Module):
    """One transformer layer of BERT (Devlin et al., 2019)."""

    def __init__(self, width: int = WIDTH, least: float = 1e-12) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.norm = nn.LayerNorm(width, eps=least)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=least)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, bias: torch.Tensor, kept: torch.Tensor | None = None) -> torch.Tensor:
        """Attend over the unmasked positions, then transform each, or the first ``kept`` of them."""

        def split(y: torch.Tensor) -> torch.Tensor:
            return y.view(y.shape[0], y.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

        k, v = split(self.key(x)), split(self.value(x))
        if kept is not None:
            x = x[:, :kept]
        q = split(self.query(x))
        scores = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias, dim=-1)
        mixed = (scores @ v).transpose(1, 2).reshape(x.shape)
        x = self.norm(x + self.drop(self.output(mixed)))
        return self.norm2(x + self.drop(self.down(f.gelu(self.up(x)))))


def pool(x: torch.Tensor, claim: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """What the heads read: the first place, the mean of the claim's, and their sum by how wrong each word looks."""
    return torch.cat([x[:, 0], (x * claim).sum(1) / claim.sum(1), (x * weight).sum(1)], dim=-1)


class Entailment(nn.Module):
    """MiniLM read as a cross-encoder: claim and evidence in, logits of verdict, kind and wrong words out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Attention() for _ in range(LAYERS)])
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(3 * WIDTH, 4)
        self.kind_head = nn.Linear(3 * WIDTH, len(KINDS))
        self.word_head = nn.Linear(WIDTH, 1)

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return logits of contradiction, neither, support, no claim; of the kinds; of each claim word being wrong.

        The heads read the claim's places alone, so the last layer works out no others.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places)[None] + self.types(types))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        claim = mask * (1 - types)
        kept = claim.sum(1).max()
        for layer in self.layers[:-1]:
            x = layer(x, bias)
        x = self.layers[-1](x, bias, kept)
        claim = claim[:, :kept].to(x.dtype)[:, :, None]
        wrong = self.word_head(x)
        weight = torch.softmax(wrong + (1.0 - claim) * -1e4, dim=1)
        pooled = self.drop(pool(x, claim, weight))
        return self.head(pooled), self.kind_head(pooled), wrong[:, :, 0]


def of_layers(count: int, parts: dict[str, str]) -> dict[str, str]:
    """Names of the weights of all layers, ours to those of the file, from the names of the parts of one."""
    return {
        f"layers.{n}.{mine}.{end}": f"encoder.layer.{n}.{theirs}.{end}"
        for n in range(count)
        for mine, theirs in parts.items()
        for end in ("weight", "bias")
    }


def load(folder: Path) -> Entailment:
    """Read the weights of the sentence encoder into the cross-encoder; its head starts fresh."""
    state = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
    model = Entailment()
    table = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "types.weight": "embeddings.token_type_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    table |= of_layers(LAYERS, parts)
    own = model.state_dict()
    own.update({mine: state[theirs] for mine, theirs in table.items()})
    model.load_state_dict(own)
    return model


def read_back(path: Path) -> dict[str, torch.Tensor]:
    """The weights of an exported int8 graph as floats: a start for another leg where only the graph was kept."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    held = {item.name: numpy_helper.to_array(item) for item in graph.initializer}

    def floats(base: str) -> torch.Tensor:
        values, zero = held[f"{base}_quantized"].astype(np.float32), held[f"{base}_zero_point"].astype(np.float32)
        return torch.tensor((values - zero) * held[f"{base}_scale"])

    found = {
        name: torch.tensor(value)
        for name, value in held.items()
        if name.endswith((".bias", "norm.weight", "norm2.weight"))
    }
    found |= {name: floats(name) for name in ("words.weight", "places.weight", "types.weight")}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.name.strip("/").rpartition("/")[0].replace("/", ".")
            found[f"{layer}.weight"] = floats(node.input[1].removesuffix("_quantized")).T.contiguous()
    return {name: found[name] for name in Entailment().state_dict()}


def resume(model: Entailment, path: Path) -> None:
    """Start from the weights of a .pt file or of the exported int8 graph."""
    model.load_state_dict(read_back(path) if path.suffix == ".onnx" else torch.load(path))


def freeze(model: Entailment, layers: int) -> None:
    """Keep the embeddings and so many layers as they are."""
    frozen = ("words", "places", "types", "norm", *(f"layers.{n}" for n in range(layers)))
    for name, values in model.named_parameters():
        if name.split(".")[0] in frozen or ".".join(name.split(".")[:2]) in frozen:
            values.requires_grad = False


def open_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a file, which neither pads nor cuts."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def spans(claim: str, twin: str) -> list[tuple[int, int]] | None:
    """Character spans of the claim that its twin does not have; None where the two differ too much to tell."""
    mine = [(m.start(), m.end()) for m in re.finditer(r"\S+", claim)]
    a, b = [claim[i:j].lower() for i, j in mine], twin.lower().split()
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < 0.6:
        return None
    found = []
    for tag, first, last, _, _ in matcher.get_opcodes():
        if tag == "equal":
            continue
        if first == last:  # words were left out: the words around the gap
            first, last = max(first - 1, 0), min(last + 1, len(a))
        found.append((mine[first][0], mine[last - 1][1]))
    return found


def encode(tokenizer: Tokenizer, row: Row) -> Item:
    """A row of the training file as numbers, claim first, cut to MOST."""
    claim = str(row["claim"])
    whole = tokenizer.encode(claim, add_special_tokens=False)
    first = whole.ids[:80]
    second = tokenizer.encode(str(row["evidence"]), add_special_tokens=False).ids[: MOST - 3 - len(first)]
    label = int(row["label"])  # type: ignore[call-overload]
    known = [0] * len(first) if label == 2 else [-1] * len(first)
    marks = spans(claim, str(row["twin"])) if row.get("twin") and label == 0 else None
    if marks is not None:
        known = [int(any(s < b and a < e for s, e in marks)) for a, b in whole.offsets[: len(first)]]
    kind = KINDS.index(str(row["kind"])) if row.get("kind") in KINDS and label == 0 else -1
    ids = [101, *first, 102, *second, 102]
    types = [0] * (len(first) + 2) + [1] * (len(second) + 1)
    return Item(ids, types, label, kind, [-1, *known], claim, str(row.get("twin") or "") if label == 0 else "")


def batch(items: list[Item]) -> tuple[torch.Tensor, ...]:
    """Pad to the longest: ids, mask, types, labels, kinds, wrong words."""
    size = max(len(item.ids) for item in items)
    ids = torch.zeros(len(items), size, dtype=torch.long)
    mask, types, wrong = torch.zeros_like(ids), torch.zeros_like(ids), torch.full_like(ids, -1)
    for n, item in enumerate(items):
        ids[n, : len(item.ids)] = torch.tensor(item.ids)
        types[n, : len(item.ids)] = torch.tensor(item.types)
        mask[n, : len(item.ids)] = 1
        wrong[n, : len(item.wrong)] = torch.tensor(item.wrong)
    labels, kinds = torch.tensor([i.label for i in items]), torch.tensor([i.kind for i in items])
    return ids, mask, types, labels, kinds, wrong


def loss_of(
    logits: torch.Tensor, kinds: torch.Tensor, words: torch.Tensor, labels: torch.Tensor, kind: torch.Tensor,
    wrong: torch.Tensor,
) -> torch.Tensor:  # fmt: skip
    """Cross-entropy of the three heads; NOT_SUPPORTED (-1) counts the sum of the two classes that it may be."""
    logs = f.log_softmax(logits.float(), dim=-1)
    either = torch.logsumexp(logs[:, :2], dim=-1)
    picked = logs.gather(1, labels.clamp(min=0)[:, None])[:, 0]
    loss = -torch.where(labels < 0, either, picked).mean()
    if (kind >= 0).any():
        loss = loss + 0.3 * f.cross_entropy(kinds.float()[kind >= 0], kind[kind >= 0])
    wrong = wrong[:, : words.shape[1]]
    known = wrong >= 0
    if known.any():
        target = wrong[known].float()
        loss = loss + 0.7 * f.binary_cross_entropy_with_logits(
            words.float()[known], target, pos_weight=torch.tensor(4.0)
        )
    return loss


def ranked(logits: torch.Tensor, items: list[Item]) -> torch.Tensor:
    """How far a wrong claim is from standing below its true twin of the same batch (pairwise logistic loss)."""
    place = {item.claim: n for n, item in enumerate(items) if item.label == 2}
    pairs = [(place[item.twin], n) for n, item in enumerate(items) if item.twin in place]
    if not pairs:
        return logits.new_zeros(())
    odds = logits.float()[:, 2] - torch.logsumexp(logits.float()[:, :2], dim=-1)
    true, wrong = (torch.tensor(side) for side in zip(*pairs, strict=True))
    return f.softplus(odds[wrong] - odds[true]).mean()


def batches(items: list[Item], random: Random) -> list[list[int]]:
    """Batches of items of like length, in random order; a wrong claim stays beside its true twin."""
    place = {item.claim: n for n, item in enumerate(items) if item.label == 2}
    units: dict[int, list[int]] = {}
    for n, item in enumerate(items):
        units.setdefault(place.get(item.twin, n), []).append(n)
    order = sorted(units.values(), key=lambda unit: len(items[unit[0]].ids) + random.random() * 4)
    found: list[list[int]] = [[]]
    for unit in order:
        if len(found[-1]) + len(unit) > BATCH:
            found.append([])
        found[-1] += unit
    random.shuffle(found)
    return found


def report(model: Entailment, items: list[Item]) -> dict[str, float]:
    """Balanced accuracy and AUC of support, contradicted called supported, kinds right."""
    model.eval()
    shares, kinds = [], []
    with torch.no_grad():
        for n in range(0, len(items), 32):
            ids, mask, types, *_ = batch(items[n : n + 32])
            verdict, kind, _ = model(ids, mask, types)
            shares.append(torch.softmax(verdict.float(), -1).numpy())
            kinds.append(kind.argmax(-1).numpy())
    model.train()
    p, k = np.concatenate(shares), np.concatenate(kinds)
    label, kind = np.array([i.label for i in items]), np.array([i.kind for i in items])
    yes = p[:, 2] > 0.5
    ranks = p[:, 2].argsort().argsort()
    good = label == 2
    area = (ranks[good].sum() - good.sum() * (good.sum() - 1) / 2) / max(good.sum() * (~good).sum(), 1)
    return {
        "balanced": round(float((yes[good].mean() + (~yes[~good]).mean()) / 2), 3),
        "auc": round(float(area), 3),
        "slipped": round(float(yes[label == 0].mean()), 3) if (label == 0).any() else -1.0,
        "verdict": round(float((p.argmax(1) == label)[label >= 0].mean()), 3) if (label >= 0).any() else -1.0,
        "kind": round(float((k == kind)[kind >= 0].mean()), 3) if (kind >= 0).any() else -1.0,
    }


def exchanged(text: str, table: dict[str, str]) -> str:
    """The text with other names."""
    return _NAME.sub(lambda match: table.get(match[0], match[0]), text)


def hidden(item: Item, most: float, random: Random) -> Item:
    """Three in five items with up to a share ``most`` of their tokens masked, but none that is known to be wrong.

    A pair that is met again never reads the same (word dropout: Iyyer et al., 2015; MASK of Devlin et al., 2019).
    """
    if random.random() >= 0.6:
        return item
    rate = most * random.random()
    wrong = [*(mark == 1 for mark in item.wrong), *[False] * (len(item.ids) - len(item.wrong))]
    inside = [0 < n < len(item.ids) - 1 and token != SEPARATOR for n, token in enumerate(item.ids)]
    ids = [
        MASK if free and not bad and random.random() < rate else token
        for token, free, bad in zip(item.ids, inside, wrong, strict=True)
    ]
    return replace(item, ids=ids)


def renamed(rows: list[Row], random: Random, share: float) -> list[Row]:
    """The rows, a share of them with rare names exchanged for others, the same in claim, twin and passages.

    Who did what to whom must be read off the passages, not remembered.
    """
    seen = Counter(word for row in rows for word in set(_NAME_INSIDE.findall(str(row["evidence"]))))
    common = {word for word, _ in seen.most_common(400)}
    pool = sorted(word for word, n in seen.items() if n > 1 and word not in common)
    tables: dict[str, dict[str, str]] = {}
    found = []
    for row in rows:
        key = str(row.get("twin") or row["claim"])
        if key not in tables:
            names = dict.fromkeys(_NAME_INSIDE.findall(f"{row['evidence']} {key} {row['claim']}"))
            chosen = [name for name in names if name not in common and random.random() < 0.8]
            tables[key] = {name: random.choice(pool) for name in chosen} if pool and random.random() < share else {}
        parts = {part: str(row.get(part) or "") for part in ("claim", "evidence", "twin")}
        found.append({**row, **{part: exchanged(text, tables[key]) for part, text in parts.items()}})
    return found


class Mean:
    """Running mean of the weights (Polyak and Juditsky, 1992, with exponential forgetting)."""

    def __init__(self, model: Entailment) -> None:
        self.state = {name: value.clone() for name, value in model.state_dict().items()}
        self.steps = 0

    @torch.no_grad()
    def add(self, model: Entailment) -> None:
        """Move a little towards the weights as they are."""
        self.steps += 1
        kept = min(0.998, self.steps / (self.steps + 20))
        for name, value in model.state_dict().items():
            self.state[name].mul_(kept).add_(value, alpha=1 - kept)

    def model(self) -> Entailment:
        """A model with the mean weights."""
        mean = Entailment()
        mean.load_state_dict(self.state)
        return mean


def train(
    model: Entailment, tokenizer: Tokenizer, rows: list[Row], dev: dict[str, list[Item]],
    options: argparse.Namespace,
) -> Entailment:  # fmt: skip
    """Train with AdamW (Loshchilov and Hutter, 2019): warm-up, level, linear decay. Returns the mean of the weights."""
    random = Random(7)
    free = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    heads = [p for n, p in free if "head" in n]
    body = [p for n, p in free if "head" not in n]
    groups = [{"params": body, "lr": options.rate}, {"params": heads, "lr": 4 * options.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.02)
    base = [group["lr"] for group in optimizer.param_groups]
    mean = Mean(model)
    started, step = time.monotonic(), 0
    for epoch in range(options.epochs):
        losses: list[float] = []
        data = [encode(tokenizer, row) for row in renamed(rows, random, options.rename)]
        if options.mask:
            data = [hidden(item, options.mask, random) for item in data]
        order = batches(data, random)
        for number, chosen in enumerate(order):
            share = (epoch + number / len(order)) / options.epochs
            for group, start in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = start * min(step / 60, 1.0) * min((1 - share) / 0.45, 1.0)
            items = [data[n] for n in chosen]
            ids, mask, types, *gold = batch(items)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                verdicts, kinds, words = model(ids, mask, types)
                loss = loss_of(verdicts, kinds, words, *gold) + ranked(verdicts, items)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            mean.add(model)
            step += 1
            losses.append(float(loss.detach()))
            if step % 50 == 0:
                spent = time.monotonic() - started
                print(f"step {step} {spent:.0f}s loss {np.mean(losses[-50:]):.3f}", flush=True)
            if step % 400 == 0:
                torch.save(mean.state, options.out / "entailment.pt")
        print(f"epoch {epoch}", {name: report(mean.model(), items) for name, items in dev.items()}, flush=True)
        torch.save(mean.state, options.out / "entailment.pt")
    return mean.model()


def averaged(model: Entailment, other: dict[str, torch.Tensor], share: float) -> None:
    """Average the weights of another leg in, by its share (Wortsman et al., 2022)."""
    with torch.no_grad():
        for name, values in model.state_dict().items():
            values.mul_(1 - share).add_(other[name], alpha=share)


def export(model: Entailment, out: Path) -> None:
    """Write the float graph, its int8 form (weights per channel) and what the logits mean."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model.eval()
    ids = torch.ones(2, 16, dtype=torch.long)
    named = ("input_ids", "attention_mask", "token_type_ids")
    torch.onnx.export(
        model,
        (ids, ids, torch.zeros_like(ids)),
        str(out / "entailment-fp32.onnx"),
        dynamo=False,
        opset_version=17,
        input_names=list(named),
        output_names=["logits", "kinds", "words"],
        dynamic_axes={**{name: {0: "batch", 1: "length"} for name in named}, "words": {0: "batch", 1: "claim"}},
    )
    quantize_dynamic(
        out / "entailment-fp32.onnx",
        out / "entailment.onnx",
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )
    labels = {"0": "contradiction", "1": "neutral", "2": "entailment", "3": "uncheckable"}
    meaning = {"id2label": labels, "kinds": list(KINDS)}
    (out / "config.json").write_text(json.dumps(meaning, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Train, report on the development parts, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("data", type=Path, nargs="*")
    parser.add_argument("--start", type=Path, help="weights to start from: a .pt file or the exported int8 graph")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="files to report on after each epoch")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--rename", type=float, default=0.4, help="share of the pairs with other names in them")
    parser.add_argument("--mask", type=float, default=0.0, help="largest share of the tokens of a pair to hide")
    parser.add_argument(
        "--mix", nargs=2, metavar=("FILE", "SHARE"), help="other weights to average in, and their share"
    )
    parser.add_argument("--freeze", type=int, default=0, help="keep the embeddings and so many layers as they are")
    options = parser.parse_args()
    torch.manual_seed(7)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    model = load(options.minilm)
    if options.start:
        resume(model, options.start)
    if options.freeze:
        freeze(model, options.freeze)
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.p = options.dropout
    tokenizer = open_tokenizer(options.minilm / "tokenizer.json")

    def read(path: Path) -> list[Row]:
        with path.open(encoding="utf-8") as file:
            return [json.loads(text) for text in file]

    rows = [row for path in options.data for row in read(path)]
    if rows:
        print(json.dumps({"pairs": len(rows)}), flush=True)
        dev = {path.stem: [encode(tokenizer, row) for row in read(path)] for path in options.dev}
        model = train(model, tokenizer, rows, dev, options)
    if options.mix:
        averaged(model, torch.load(options.mix[0]), float(options.mix[1]))
        torch.save(model.state_dict(), options.out / "entailment.pt")
    export(model, options.out)


if __name__ == "__main__":
    main()
