"""scikit-learn's forest on the numbers of bench/insights-forest.mjs: JSON in, its time in ms and its R2 out."""

import json
import sys
import time

import numpy as np
from sklearn.ensemble import RandomForestRegressor

given = json.load(sys.stdin)


def table(part):
    values = np.array(part["values"], np.float32).reshape(-1, given["columns"])
    return values, np.array(part["targets"])


train, test = table(given["train"]), table(given["test"])
forest = RandomForestRegressor(
    given["trees"],
    min_samples_leaf=given["minLeaf"],
    max_features=given["columnShare"],
    n_jobs=1,
    random_state=given["seed"],
)
start = time.perf_counter()
forest.fit(*train)
ms = (time.perf_counter() - start) * 1000
print(json.dumps({"ms": ms, "r2": forest.score(*test)}))
