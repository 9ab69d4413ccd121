"""llama.cpp through its Python binding: one JSON request a line in, one line of times out.

    python bench/python/writer_peer.py MODEL THREADS CONTEXT
"""
import json
import sys
import time

import xllamacpp as llama


def main(model, threads, context):
    params = llama.CommonParams()
    params.model.path = model
    params.n_ctx = context
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.n_gpu_layers = 0
    params.verbosity = -1
    server = llama.Server(params)
    for line in sys.stdin:
        asked = json.loads(line)
        times = []
        pieces = []

        def receive(part):
            for each in part if isinstance(part, list) else [part]:
                for choice in each.get("choices", []):
                    text = choice.get("delta", {}).get("content")
                    if text:
                        times.append(time.perf_counter())
                        pieces.append(text)

        start = time.perf_counter()
        server.handle_chat_completions(
            {
                "messages": asked["messages"],
                "max_tokens": asked["maxTokens"],
                "seed": asked["seed"],
                "temperature": 0.7,
                "top_p": 0.9,
                "top_k": 40,
                "min_p": 0,
                "repeat_penalty": 1.1,
                "repeat_last_n": 64,
                "stream": True,
                "ignore_eos": True,
            },
            receive,
        )
        if len(times) < 2:
            raise SystemExit("the peer wrote nothing")
        answer = {
            "firstTokenMs": (times[0] - start) * 1000,
            "tokens": len(times),
            "tokensPerSecond": (len(times) - 1) / (times[-1] - times[0]),
            "text": "".join(pieces),
        }
        print(json.dumps(answer), flush=True)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
