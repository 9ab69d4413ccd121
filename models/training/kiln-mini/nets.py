"""The networks of Kiln Mini: autoencoder (256 px, 32x32 px a latent), text encoder, UNet."""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F

LATENT = 32   # channels of a latent
TEXT = 256    # width of what the text encoder gives the UNet
LENGTH = 77   # tokens of a prompt


def norm(channels):
    return nn.GroupNorm(8, channels)


class Block(nn.Module):
    """Two convolutions beside an identity; scale and shift from a condition where there is one."""

    def __init__(self, cin, cout, condition=0):
        super().__init__()
        self.n1, self.c1 = norm(cin), nn.Conv2d(cin, cout, 3, padding=1)
        self.n2, self.c2 = norm(cout), nn.Conv2d(cout, cout, 3, padding=1)
        self.skip = nn.Conv2d(cin, cout, 1) if cin != cout else nn.Identity()
        self.film = nn.Linear(condition, cout * 2) if condition else None
        nn.init.zeros_(self.c2.weight)
        nn.init.zeros_(self.c2.bias)

    def forward(self, x, condition=None):
        h = self.n2(self.c1(F.silu(self.n1(x))))
        if self.film is not None:
            scale, shift = self.film(condition)[:, :, None, None].chunk(2, 1)
            h = h * (1 + scale) + shift
        return self.skip(x) + self.c2(F.silu(h))


class Attention(nn.Module):
    """Self-attention over the places of a picture."""

    def __init__(self, channels, heads):
        super().__init__()
        self.heads, self.n = heads, norm(channels)
        self.qkv, self.out = nn.Conv2d(channels, channels * 3, 1), nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, x):
        b, c, h, w = x.shape
        q, k, v = self.qkv(self.n(x)).reshape(b, 3, self.heads, c // self.heads, h * w).unbind(1)
        share = (q.transpose(-1, -2) @ k * (c // self.heads) ** -0.5).softmax(-1)
        return x + self.out((v @ share.transpose(-1, -2)).reshape(b, c, h, w))


class Up(nn.Module):
    def __init__(self, cin, cout):
        super().__init__()
        self.c = nn.Conv2d(cin, cout * 4, 3, padding=1)

    def forward(self, x):
        return F.pixel_shuffle(self.c(x), 2)


class Encoder(nn.Module):
    """Pictures of -1..1 to latents: the principal components of patches, and what a network adds."""

    def __init__(self):
        super().__init__()
        self.base = nn.Conv2d(192, LATENT, 1)
        self.net = nn.Sequential(
            nn.PixelUnshuffle(4), nn.Conv2d(48, 48, 3, stride=2, padding=1), Block(48, 48),
            nn.Conv2d(48, 96, 3, stride=2, padding=1), Block(96, 96),
            nn.Conv2d(96, 192, 3, stride=2, padding=1), Block(192, 192),
            norm(192), nn.SiLU(), nn.Conv2d(192, LATENT, 1))
        nn.init.normal_(self.net[-1].weight, std=0.002)
        nn.init.zeros_(self.net[-1].bias)
        self.register_buffer('mean', torch.zeros(LATENT, 1, 1))
        self.register_buffer('spread', torch.ones(LATENT, 1, 1))

    def forward(self, x):
        patches = F.pixel_unshuffle(F.avg_pool2d(x, 4), 8)
        return ((self.base(patches) + self.net(x)).float() - self.mean) / self.spread


class Decoder(nn.Module):
    """Latents to pictures of -1..1, 32 px a side for each place: their principal components made smooth, and what a network adds."""

    def __init__(self):
        super().__init__()
        self.base = nn.Conv2d(LATENT, 192, 1)
        self.net = nn.Sequential(
            nn.Conv2d(LATENT, 224, 3, padding=1), Block(224, 224),
            Up(224, 112), Block(112, 112),
            Up(112, 56), Block(56, 56),
            Up(56, 32), Block(32, 32),
            norm(32), nn.SiLU(), nn.Conv2d(32, 48, 3, padding=1), nn.PixelShuffle(4))
        nn.init.normal_(self.net[-2].weight, std=0.002)
        nn.init.zeros_(self.net[-2].bias)
        self.register_buffer('mean', torch.zeros(LATENT, 1, 1))
        self.register_buffer('spread', torch.ones(LATENT, 1, 1))

    def forward(self, z):
        z = z * self.spread + self.mean
        smooth = F.interpolate(F.pixel_shuffle(self.base(z), 8), scale_factor=4, mode='bilinear', align_corners=False)
        return smooth + self.net(z)


@torch.no_grad()
def set_scale(encoder, decoder, pictures):
    """Gives the channels of the latents of some pictures mean 0 and mean variance 1, each the more of it the more it does in the picture.

    Equal variances would ask diffusion to settle all detail at the same noise as the main colours.
    """
    found = (encoder(pictures) * encoder.spread + encoder.mean).transpose(0, 1).flatten(1)
    weight = (decoder.base.weight[:, :, 0, 0].norm(dim=0) * found.std(1)).sqrt()
    weight = weight / weight.square().mean().sqrt()
    for net in (encoder, decoder):
        net.mean.copy_(found.mean(1)[:, None, None])
        net.spread.copy_((found.std(1) / weight)[:, None, None])


@torch.no_grad()
def start_from_components(encoder, decoder, pictures):
    """Sets both to the principal components of the patches of some pictures."""
    patches = F.pixel_unshuffle(F.avg_pool2d(pictures, 4), 8).permute(0, 2, 3, 1).reshape(-1, 192)
    mean = patches.mean(0)
    values, vectors = torch.linalg.eigh((patches - mean).T @ (patches - mean) / len(patches))
    spread, main = values[-LATENT:].sqrt(), vectors[:, -LATENT:]
    encoder.base.weight.copy_((main / spread).T[:, :, None, None])
    encoder.base.bias.copy_(-(mean @ main) / spread)
    decoder.base.weight.copy_((main * spread)[:, :, None, None])
    decoder.base.bias.copy_(mean)


class TextLayer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.n1, self.n2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, width * 3), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, width * 4), nn.Linear(width * 4, width)

    def forward(self, x, bias):
        b, n, c = x.shape
        q, k, v = self.qkv(self.n1(x)).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        share = (q @ k.transpose(-1, -2) * (c // self.heads) ** -0.5 + bias).softmax(-1)
        x = x + self.out((share @ v).transpose(1, 2).reshape(b, n, c))
        return x + self.down(F.gelu(self.up(self.n2(x))))


class TextEncoder(nn.Module):
    """Token ids to one vector a token; what comes after the first end of text is zero and seen by no token."""

    def __init__(self, vocabulary, end, width=192, layers=2):
        super().__init__()
        self.end = end
        self.token, self.place = nn.Embedding(vocabulary, width), nn.Embedding(LENGTH, width)
        nn.init.normal_(self.token.weight, std=0.05)
        nn.init.normal_(self.place.weight, std=0.02)
        self.layers = nn.ModuleList(TextLayer(width, 6) for _ in range(layers))
        self.n, self.out = nn.LayerNorm(width), nn.Linear(width, TEXT)

    def forward(self, ids):
        ended = (ids == self.end).to(self.place.weight.dtype)
        live = (ended.cumsum(1) - ended < 0.5).to(self.place.weight.dtype)
        x = self.token(ids) + self.place.weight[: ids.shape[1]]
        bias = (live - 1)[:, None, None, :] * 1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.out(self.n(x)) * live[:, :, None]


def pool(states):
    """The sum over tokens, set to unit size: long prompts and weighted words keep their say."""
    return F.layer_norm(states.sum(1), (TEXT,))


def wave(t, width=128):
    rate = torch.exp(torch.arange(width // 2, dtype=torch.float32) * (-math.log(10000.0) / (width // 2)))
    angle = t.float()[:, None] * rate.to(t.device)
    return torch.cat([angle.cos(), angle.sin()], 1)


class UNet(nn.Module):
    """Predicts v of latents (b, 32, h, w).

    A map that the prompt draws on an 8x8 plan (at first the linear regression of latents on prompts) says what to
    expect where; the network adds to what would be best if latents only were that plan and independent noise.
    """

    def __init__(self, first=160, second=256, condition=320):
        super().__init__()
        self.plan = nn.Linear(TEXT, LATENT * 64)
        self.register_buffer('left', torch.ones(LATENT, 1, 1))  # variance that the plan leaves
        self.register_buffer('kept', alphas())
        self.time = nn.Sequential(nn.Linear(128, condition), nn.SiLU(), nn.Linear(condition, condition))
        self.text = nn.Sequential(nn.Linear(TEXT, condition), nn.SiLU(), nn.Linear(condition, condition))
        a, b, c = first, second, condition
        self.enter = nn.Conv2d(LATENT * 2, a, 3, padding=1)
        self.d1, self.d2, self.da = Block(a, a, c), Block(a, a, c), Attention(a, 5)
        self.down = nn.Conv2d(a, b, 3, stride=2, padding=1)
        self.m1, self.ma, self.m2 = Block(b, b, c), Attention(b, 8), Block(b, b, c)
        self.m3, self.mb, self.m4 = Block(b, b, c), Attention(b, 8), Block(b * 2, b, c)
        self.up = nn.Conv2d(b, a, 3, padding=1)
        self.u1, self.ua, self.u2 = Block(a * 2, a, c), Attention(a, 5), Block(a * 2, a, c)
        self.n, self.leave = norm(a), nn.Conv2d(a, LATENT, 3, padding=1)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, sample, timestep, vector):
        condition = F.silu(self.time(wave(timestep)) + self.text(vector))
        plan = self.plan(vector).float().reshape(vector.shape[0], LATENT, 8, 8)
        plan = F.interpolate(plan, size=sample.shape[2:], mode='bilinear', align_corners=False)
        kept = self.kept[timestep.clamp(0, 999).long()][:, None, None, None]
        signal, rest = kept.sqrt(), (1 - kept).sqrt()
        apart = sample - signal * plan
        guess = apart * signal * rest * (1 - self.left) / (kept * self.left + 1 - kept) - rest * plan
        return guess + self.change(torch.cat([sample, plan], 1), condition).float()

    def change(self, x, condition):
        s1 = self.d1(self.enter(x), condition)
        s2 = self.da(self.d2(s1, condition))
        s3 = self.m1(self.down(s2), condition)
        x = self.m3(self.m2(self.ma(s3), condition), condition)
        x = self.m4(torch.cat([self.mb(x), s3], 1), condition)
        x = F.interpolate(x, size=s2.shape[2:], mode='nearest')
        x = self.u1(torch.cat([self.up(x), s2], 1), condition)
        x = self.u2(torch.cat([self.ua(x), s1], 1), condition)
        return self.leave(F.silu(self.n(x)))


@torch.no_grad()
def start_from_regression(unet, latents, vectors, damp=20.0):
    """Sets the plan to the ridge regression of latents (n, 32, 8, 8) on prompt vectors (n, 256)."""
    x = torch.cat([vectors, torch.ones(len(vectors), 1)], 1)
    z = latents.flatten(1)
    weights = torch.linalg.solve(x.T @ x + damp * torch.eye(TEXT + 1), x.T @ z)
    unet.plan.weight.copy_(weights[:-1].T)
    unet.plan.bias.copy_(weights[-1])
    left = (z - x @ weights).reshape(latents.shape).square().mean((0, 2, 3))
    unet.left.copy_(left[:, None, None].clamp(0.02, 10))
    print(f'the plan leaves {left.mean() / z.square().mean():.3f} of the variance of latents', flush=True)


def alphas(steps=1000, start=0.00085, end=0.012):
    """Products of alphas of the scaled linear schedule, rescaled to end without signal (Lin et al. 2023, algorithm 1)."""
    betas = torch.linspace(start ** 0.5, end ** 0.5, steps, dtype=torch.float64) ** 2
    root = (1 - betas).cumprod(0).sqrt()
    root = (root - root[-1]) * root[0] / (root[0] - root[-1])
    return (root ** 2).float()
