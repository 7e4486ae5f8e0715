"""The teacher of ``tools/distil_entailment.py``: MPNet as a cross-encoder with the three heads of the small model."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as f
from train_entailment import KINDS, Attention, of_layers, pool

WIDTH, LAYERS, HEADS, DROP = 768, 12, 12, 0.1
_BUCKETS, _FARTHEST = 32, 128
_SHIFT = 4
"""Its word table is BERT's behind four words of its own: start, padding, end, unknown; the mask comes last."""
_OWN = {101: 0, 0: 1, 102: 2, 103: 30526}


class Layer(Attention):
    """One transformer layer of BERT's parts; its attention drops places too."""

    def __init__(self) -> None:
        super().__init__(WIDTH, 1e-5)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:  # type: ignore[override]
        """``x``: batch, places, width; ``bias``: batch, heads, places, places."""

        def split(y: torch.Tensor) -> torch.Tensor:
            return y.view(*y.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        mixed = f.scaled_dot_product_attention(
            q, k, v, attn_mask=bias.to(q.dtype), dropout_p=DROP if self.training else 0.0
        )
        mixed = mixed.transpose(1, 2).reshape(x.shape)
        x = self.norm(x + self.drop(self.output(mixed)))
        return self.norm2(x + self.drop(self.down(f.gelu(self.up(x)))))


def buckets(size: int, device: torch.device) -> torch.Tensor:
    """Which bucket of distance each pair of places is in (Raffel et al., 2020): places, places."""
    at = torch.arange(size, device=device)
    gap = at[:, None] - at[None]
    half, near = _BUCKETS // 2, _BUCKETS // 4
    far = gap.abs()
    log = near + (torch.log(far.float().clamp(min=1) / near) / math.log(_FARTHEST / near) * (half - near)).long()
    return (gap < 0).long() * half + torch.where(far < near, far, log.clamp(max=half - 1))


class Teacher(nn.Module):
    """MPNet (Song et al., 2020) over claim and evidence: logits of verdict, kind and wrong words."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places, self.types = (
            nn.Embedding(30527, WIDTH),
            nn.Embedding(514, WIDTH),
            nn.Embedding(2, WIDTH),
        )
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.distances = nn.Embedding(_BUCKETS, HEADS)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.head, self.kind_head = nn.Linear(3 * WIDTH, 4), nn.Linear(3 * WIDTH, len(KINDS))
        self.word_head = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.types.weight)

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """As ``Entailment.forward``, from the same ids of BERT's word table."""
        size = ids.shape[1]
        own = ids + _SHIFT
        for theirs, mine in _OWN.items():
            own = torch.where(ids == theirs, mine, own)
        places = torch.where(mask == 1, torch.arange(2, size + 2, device=ids.device)[None], 1)
        x = self.norm(self.words(own) + self.places(places) + self.types(types))
        x = f.dropout(x, DROP, self.training)
        bias = self.distances(buckets(size, ids.device)).detach().permute(2, 0, 1)[None]
        bias = (bias + (1.0 - mask[:, None, None, :].float()) * -1e4).to(torch.bfloat16).contiguous()
        for layer in self.layers:
            x = layer(x, bias)
        claim = mask * (1 - types)
        kept = int(claim.sum(1).max())
        x, inside = x[:, :kept], claim[:, :kept, None]
        wrong = self.word_head(x)
        weight = torch.softmax(wrong.float() + (1 - inside) * -1e4, dim=1).to(x.dtype)
        pooled = f.dropout(pool(x, inside.to(x.dtype), weight), DROP, self.training)
        return self.head(pooled), self.kind_head(pooled), wrong[:, :, 0]


def load_teacher(folder: Path) -> Teacher:
    """Read ``model.safetensors`` of all-mpnet-base-v2 into the cross-encoder; its heads start fresh."""
    state = load_file(folder / "model.safetensors")
    table = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
        "distances.weight": "encoder.relative_attention_bias.weight",
    }
    parts = {
        "query": "attention.attn.q",
        "key": "attention.attn.k",
        "value": "attention.attn.v",
        "output": "attention.attn.o",
        "norm": "attention.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    table |= of_layers(LAYERS, parts)
    model = Teacher()
    model.load_state_dict(model.state_dict() | {mine: state[theirs] for mine, theirs in table.items()})
    for frozen in (model.words, model.distances):
        frozen.weight.requires_grad = False
    return model
