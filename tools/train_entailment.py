"""Train the small entailment model of the check and write it as an int8 ONNX graph.

    python tools/train_entailment.py MINILM_DIR OUT_DIR [--minutes 40]

``MINILM_DIR`` holds ``model.safetensors``, ``config.json`` and ``tokenizer.json`` of all-MiniLM-L6-v2. Needs
torch, onnx,
onnxruntime, tokenizers and safetensors in the environment (none of them but onnxruntime and tokenizers is needed to run
wiredesk). Trains on the train and tune parts only: SICK train, RTE, symmetric FEVER, DeFacto train, WiCE dev, EntFA
train, SummEdits without its news part, and errors planted in real articles.
The run is seeded; a time limit makes it stop early, so two machines may end at different steps.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from pathlib import Path
from random import Random

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as f

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src"), str(Path(__file__).resolve().parent.parent)]

from bench import _pairs  # noqa: E402
from bench._training import training_pairs  # noqa: E402

LAYERS, WIDTH, HEADS, MOST = 6, 384, 12, 144


class Attention(nn.Module):
    """One transformer layer of BERT (Devlin et al., 2019)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """Attend over the unmasked positions, then transform each."""
        batch, length, _ = x.shape

        def split(y: torch.Tensor) -> torch.Tensor:
            return y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias, dim=-1)
        mixed = (scores @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm(x + self.drop(self.output(mixed)))
        return self.norm2(x + self.drop(self.down(f.gelu(self.up(x)))))


class Entailment(nn.Module):
    """MiniLM read as a cross-encoder: claim and evidence in, logits of contradiction, neither, support out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Attention() for _ in range(LAYERS)])
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * WIDTH, 3)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        """Return logits, one row a pair."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places)[None] + self.types(types))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        claim = (mask * (1 - types)).to(x.dtype)[:, :, None]
        pooled = (x * claim).sum(1) / claim.sum(1)
        return self.head(self.drop(torch.cat([x[:, 0], pooled], dim=-1)))


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
    for n in range(LAYERS):
        for mine, theirs in parts.items():
            for end in ("weight", "bias"):
                table[f"layers.{n}.{mine}.{end}"] = f"encoder.layer.{n}.{theirs}.{end}"
    own = model.state_dict()
    own.update({mine: state[theirs] for mine, theirs in table.items()})
    model.load_state_dict(own)
    return model


def encode(tokenizer: Tokenizer, claim: str, premise: str) -> tuple[list[int], list[int]]:
    """Token ids and types of a pair, claim first, cut to MOST."""
    first = tokenizer.encode(claim, add_special_tokens=False).ids[:64]
    second = tokenizer.encode(premise, add_special_tokens=False).ids[: MOST - 3 - len(first)]
    return [101, *first, 102, *second, 102], [0] * (len(first) + 2) + [1] * (len(second) + 1)


def batch(items: list[tuple[list[int], list[int], int]]) -> tuple[torch.Tensor, ...]:
    """Pad to the longest."""
    size = max(len(ids) for ids, _, _ in items)
    ids = torch.zeros(len(items), size, dtype=torch.long)
    mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
    for n, (row, kinds, _) in enumerate(items):
        ids[n, : len(row)] = torch.tensor(row)
        types[n, : len(row)] = torch.tensor(kinds)
        mask[n, : len(row)] = 1
    return ids, mask, types, torch.tensor([label for _, _, label in items])


def loss_of(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Cross-entropy; NOT_SUPPORTED (-1) counts the sum of the two classes that it may be."""
    logs = f.log_softmax(logits.float(), dim=-1)
    either = torch.logsumexp(logs[:, :2], dim=-1)
    picked = logs.gather(1, labels.clamp(min=0)[:, None])[:, 0]
    return -torch.where(labels < 0, either, picked).mean()


def batches(items: list[tuple[list[int], list[int], int]], size: int, random: Random) -> list[list[int]]:
    """Batches of items of like length, in random order."""
    order = sorted(range(len(items)), key=lambda n: len(items[n][0]) + random.random() * 6)
    found = [order[n : n + size] for n in range(0, len(order), size)]
    random.shuffle(found)
    return found


def accuracy(model: Entailment, items: list[tuple[list[int], list[int], int]]) -> float:
    """Balanced accuracy of support against the rest."""
    model.eval()
    hits: dict[bool, list[bool]] = {True: [], False: []}
    with torch.no_grad():
        for n in range(0, len(items), 32):
            ids, mask, types, labels = batch(items[n : n + 32])
            for row, label in zip(torch.softmax(model(ids, mask, types).float(), -1), labels.tolist(), strict=True):
                hits[label == 2].append((float(row[2]) > 0.5) == (label == 2))
    model.train()
    return float(np.mean([np.mean(values) for values in hits.values() if values]))


def train(
    model: Entailment,
    data: list[tuple[list[int], list[int], int]],
    dev: dict[str, list[tuple[list[int], list[int], int]]],
    minutes: float,
    epochs: int,
    out: Path,
) -> None:
    """Train with AdamW (Loshchilov and Hutter, 2019), linear warm-up and decay by the clock."""
    random = Random(7)
    rate = 7e-5
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for n, p in model.named_parameters() if not n.startswith("head")], "lr": rate},
            {"params": list(model.head.parameters()), "lr": 5e-4},
        ],
        weight_decay=0.01,
    )
    base = [group["lr"] for group in optimizer.param_groups]
    started, step = time.monotonic(), 0
    steps = epochs * math.ceil(len(data) / 24)
    for epoch in range(epochs):
        losses: list[float] = []
        for chosen in batches(data, 24, random):
            share = max((time.monotonic() - started) / (60 * minutes), step / steps)
            if share >= 1:
                break
            for group, start in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = start * min(step / 100, 1.0) * (1 - share)
            ids, mask, types, labels = batch([data[n] for n in chosen])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(model(ids, mask, types), labels)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            losses.append(float(loss))
            if step % 100 == 0:
                print(f"step {step}/{steps} share {share:.2f} loss {np.mean(losses[-100:]):.3f}", flush=True)
        print(f"epoch {epoch}", {name: round(accuracy(model, items), 3) for name, items in dev.items()}, flush=True)
        torch.save(model.state_dict(), out / "entailment.pt")


def export(model: Entailment, out: Path) -> None:
    """Write the float graph and its int8 form (weights per channel)."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model.eval()
    ids = torch.ones(2, 16, dtype=torch.long)
    torch.onnx.export(
        model,
        (ids, ids, torch.zeros_like(ids)),
        str(out / "entailment-fp32.onnx"),
        dynamo=False,
        opset_version=17,
        input_names=["input_ids", "attention_mask", "token_type_ids"],
        output_names=["logits"],
        dynamic_axes={
            name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "token_type_ids")
        },
    )
    quantize_dynamic(
        out / "entailment-fp32.onnx",
        out / "entailment.onnx",
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )


def main() -> None:
    """Train, report on the development parts, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--export-only", action="store_true")
    options = parser.parse_args()
    torch.manual_seed(7)
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    model = load(options.minilm)
    if options.export_only:
        model.load_state_dict(torch.load(options.out / "entailment.pt"))
    else:
        tokenizer = Tokenizer.from_file(str(options.minilm / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()

        def encoded(pairs: list[_pairs.Pair]) -> list[tuple[list[int], list[int], int]]:
            return [(*encode(tokenizer, p.claim, _pairs.premise(p.claim, p.source)), p.label) for p in pairs]

        data = encoded(training_pairs())
        lengths = [len(ids) for ids, _, _ in data]
        print(json.dumps({"pairs": len(data), "tokens": float(np.mean(lengths))}), flush=True)
        dev = {
            "sick": encoded(_pairs.sick("trial")),
            "defacto": encoded(_pairs.defacto("val")[:300]),
            "summedits_news": encoded(_pairs.summedits("news")),
        }
        train(model, data, dev, options.minutes, options.epochs, options.out)
    export(model, options.out)


if __name__ == "__main__":
    main()
