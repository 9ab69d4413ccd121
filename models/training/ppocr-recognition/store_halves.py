"""Stores the weights of an ONNX network as half floats, widened again when the network is loaded: half the file, the same speed.

    python store_halves.py IN.onnx OUT.onnx

Packages: numpy 2, onnx 1.23.
"""

import argparse

import numpy as np
from onnx import TensorProto, checker, helper, load, numpy_helper, save

SMALLEST = 64  # tensors with fewer numbers stay as they are


def store_halves(model):
    graph = model.graph
    casts, nodes = [], []
    for node in graph.node:
        values = numpy_helper.to_array(node.attribute[0].t) if node.op_type == "Constant" else None
        if values is None or values.dtype != np.float32 or values.size < SMALLEST:
            nodes.append(node)
            continue
        name = node.output[0]
        graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), f"{name}/half"))
        casts.append(helper.make_node("Cast", [f"{name}/half"], [name], to=TensorProto.FLOAT))
    del graph.node[:]
    graph.node.extend(casts + nodes)
    checker.check_model(model)
    return model


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("target")
    options = parser.parse_args()
    save(store_halves(load(options.source)), options.target)
