"""Logistic regression on rows of weight ids."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


def matrix(rows: list[Any], width: int) -> Any:
    """Rows of ids as a sparse matrix of ones."""
    ends = np.cumsum([0, *(len(row) for row in rows)])
    ids = np.fromiter((each for row in rows for each in row), dtype=np.int32, count=ends[-1])
    return csr_matrix((np.ones(len(ids)), ids, ends), shape=(len(rows), width))


def fitted(rows: Any, labels: Any, weights: Any, penalty: float) -> Any:
    """The weights that explain the labels best.

    Args:
        rows: A matrix of :func:`matrix`.
        labels: 0 or 1 for each row.
        weights: How much each row counts.
        penalty: Half of this times the sum of squares is added to the loss, so that rare ids keep small weights.
    """
    weights = weights / weights.mean()
    turned = rows.T.tocsr()

    def loss(found: Any) -> tuple[float, Any]:
        logits = rows @ found
        wrong = weights * (1 / (1 + np.exp(-logits)) - labels)
        total = (weights * (np.logaddexp(0, logits) - labels * logits)).sum() + 0.5 * penalty * (found @ found)
        return float(total), turned @ wrong + penalty * found

    return minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
