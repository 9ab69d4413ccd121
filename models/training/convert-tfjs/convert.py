"""Turns a TensorFlow.js layers model (model.json and shards) into ONNX with the same weights.

    python convert.py FOLDER OUT.onnx [--name NAME]

Pictures go in and come out as [1, height, width, channels]. Weights that were stored as 8-bit numbers stay so
and are widened when the model is loaded. Packages: numpy 2, onnx 1.23.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

TYPES = {"float32": np.float32, "uint8": np.uint8, "uint16": np.uint16}


class Converter:
    def __init__(self, folder: Path):
        self.model = json.loads((folder / "model.json").read_text())
        self.nodes, self.constants = [], []
        self.weights = dict(self.read_weights(folder))

    def read_weights(self, folder: Path):
        """Each weight as (stored numbers, scale, least); the last two are None where nothing was quantised."""
        for group in self.model["weightsManifest"]:
            data = b"".join((folder / path).read_bytes() for path in group["paths"])
            at = 0
            for weight in group["weights"]:
                stored = weight.get("quantization", {})
                kind = np.dtype(TYPES[stored.get("dtype", weight["dtype"])])
                count = int(np.prod(weight["shape"]))
                values = np.frombuffer(data, kind, count, at).reshape(weight["shape"])
                at += count * kind.itemsize
                yield weight["name"], (values, stored.get("scale"), stored.get("min"))

    def add(self, kind, inputs, name, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name, **attributes))
        return name

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def weight(self, name, order=None):
        values, scale, least = self.weights[name]
        values = values if order is None else values.transpose(order)
        if scale is None:
            return self.constant(name, values.astype(np.float32))
        wide = self.add("Cast", [self.constant(f"{name}/stored", values)], f"{name}/wide", to=TensorProto.FLOAT)
        scaled = self.add("Mul", [wide, self.constant(f"{name}/scale", np.float32(scale))], f"{name}/scaled")
        return self.add("Add", [scaled, self.constant(f"{name}/min", np.float32(least))], name)

    def activate(self, name, result, kind):
        if kind in (None, "linear"):
            return result
        return self.add({"relu": "Relu", "softmax": "Softmax"}[kind], [result], f"{name}/{kind}")

    def convolve(self, name, inputs, config, depthwise):
        kernel = self.weight(f"{name}/{'depthwise_' if depthwise else ''}kernel", (2, 3, 0, 1) if depthwise else (3, 2, 0, 1))
        bias = [self.weight(f"{name}/bias")] if config["use_bias"] else []
        values = self.weights[f"{name}/{'depthwise_' if depthwise else ''}kernel"][0]
        result = self.add(
            "Conv", [*inputs, kernel, *bias], f"{name}/conv",
            strides=config["strides"], group=values.shape[2] if depthwise else 1,
            auto_pad="SAME_UPPER" if config["padding"] == "same" else "VALID",
        )
        return self.activate(name, result, config["activation"])

    def layer(self, kind, name, inputs, config):
        if kind in ("Conv2D", "DepthwiseConv2D"):
            return self.convolve(name, inputs, config, kind != "Conv2D")
        if kind == "Dense":
            weights = [self.weight(f"{name}/kernel"), self.weight(f"{name}/bias")]
            return self.activate(name, self.add("Gemm", [*inputs, *weights], f"{name}/gemm"), config["activation"])
        if kind == "BatchNormalization":
            parts = [self.weight(f"{name}/{part}") for part in ("gamma", "beta", "moving_mean", "moving_variance")]
            return self.add("BatchNormalization", [*inputs, *parts], name, epsilon=config["epsilon"])
        if kind == "Activation":
            return self.activate(name, *inputs, config["activation"])
        if kind == "ReLU":
            ends = [self.constant(f"{name}/{end}", np.float32(value)) for end, value in (("low", 0), ("high", config["max_value"]))]
            return self.add("Clip", [*inputs, *ends], name)
        if kind == "ZeroPadding2D":
            (top, bottom), (left, right) = config["padding"]
            return self.add("Pad", [*inputs, self.constant(f"{name}/pads", np.array([0, 0, top, left, 0, 0, bottom, right]))], name)
        if kind == "AveragePooling2D":
            return self.add("AveragePool", inputs, name, kernel_shape=config["pool_size"], strides=config["strides"])
        if kind == "UpSampling2D":
            assert config["interpolation"] == "nearest"
            scales = self.constant(f"{name}/scales", np.array([1, 1, *config["size"]], np.float32))
            return self.add("Resize", [*inputs, "", scales], name, mode="nearest", nearest_mode="floor", coordinate_transformation_mode="asymmetric")
        if kind in ("Add", "Concatenate", "Flatten"):
            axis = {"Concatenate": {"axis": 1}}.get(kind, {})
            return self.add("Concat" if axis else kind, inputs, name, **axis)
        if kind == "Dropout":
            return inputs[0]
        raise ValueError(f"no rule for {kind}")

    def convert(self, title):
        config = self.model["modelTopology"]["model_config"]["config"]
        results, shape, flat = {}, None, False
        for layer in config["layers"]:
            kind, name = layer["class_name"], layer["config"]["name"]
            if kind == "InputLayer":
                shape = layer["config"]["batch_input_shape"]
                results[name] = self.add("Transpose", ["picture"], f"{name}/channels", perm=[0, 3, 1, 2])
                continue
            inputs = [results[source[0]] for source in layer["inbound_nodes"][0]]
            results[name] = self.layer(kind, name, inputs, layer["config"])
            flat |= kind == "Flatten"
        last = results[config["output_layers"][0][0]]
        self.add("Identity", [last], "result") if flat else self.add("Transpose", [last], "result", perm=[0, 2, 3, 1])
        sizes = [1, *(size or axis for size, axis in zip(shape[1:], ("height", "width", 3)))]
        graph = helper.make_graph(
            self.nodes, title,
            [helper.make_tensor_value_info("picture", TensorProto.FLOAT, sizes)],
            [helper.make_tensor_value_info("result", TensorProto.FLOAT, ["one", "classes"] if flat else [1, "out_height", "out_width", 3])], self.constants,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="kiln")
        model.ir_version = 8
        checker.check_model(model)
        return model


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--name", default="model")
    options = parser.parse_args()
    save(Converter(options.folder).convert(options.name), options.out)
    print(options.out, options.out.stat().st_size, "bytes")
