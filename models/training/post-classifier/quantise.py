"""Int8 weights a channel, and activations with ranges that are fixed on a sample of texts.

Fixed ranges, unlike those that ONNX Runtime finds anew for each batch, let a text score the same in any batch. Weights
keep to 7 bits: the 8-bit products of processors without VNNI saturate (ONNX Runtime, "Quantize ONNX models").
"""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic


def shrink(source: Path, target: Path, samples: list[np.ndarray], reduced: bool = True) -> None:
    model = onnx.load(source)
    del model.graph.value_info[:]
    bare = target.with_suffix(".bare.onnx")
    onnx.save(model, bare)
    last = [node.name for node in model.graph.node if node.op_type in {"Gemm", "MatMul"} and node.name.endswith(".3/Gemm")]
    quantize_dynamic(bare, target, per_channel=True, reduce_range=reduced, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"], nodes_to_exclude=last)
    bare.unlink()
    model = onnx.load(target)
    fix_ranges(model, find_ranges(model, samples))
    onnx.save(model, target)


def find_ranges(model: onnx.ModelProto, samples: list[np.ndarray]) -> dict[str, tuple[float, float]]:
    """The lowest and highest value of each tensor that is quantised, over all samples."""
    names = sorted({node.input[0] for node in model.graph.node if node.op_type == "DynamicQuantizeLinear"})
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(probe.SerializeToString(), options)
    ranges = {name: (0.0, 0.0) for name in names}
    for ids in samples:
        for name, values in zip(names, session.run(names, {"ids": ids})):
            low, high = ranges[name]
            ranges[name] = (min(low, float(values.min())), max(high, float(values.max())))
    return ranges


def fix_ranges(model: onnx.ModelProto, ranges: dict[str, tuple[float, float]]) -> None:
    """Replaces each DynamicQuantizeLinear by a QuantizeLinear with constants."""
    nodes = []
    for node in model.graph.node:
        if node.op_type != "DynamicQuantizeLinear":
            nodes.append(node)
            continue
        low, high = ranges[node.input[0]]
        scale = max(high - low, 1e-8) / 255
        zero = int(np.clip(round(-low / scale), 0, 255))
        quantised, scale_name, zero_name = node.output
        model.graph.initializer.append(numpy_helper.from_array(np.array(scale, np.float32), scale_name))
        model.graph.initializer.append(numpy_helper.from_array(np.array(zero, np.uint8), zero_name))
        nodes.append(helper.make_node("QuantizeLinear", [node.input[0], scale_name, zero_name], [quantised], name=node.name))
    del model.graph.node[:]
    model.graph.node.extend(nodes)
