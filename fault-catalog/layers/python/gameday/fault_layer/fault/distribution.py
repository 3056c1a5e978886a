"""How long delays are, in milliseconds: functions of what an invocation draws, not rounded."""

import math

from fault_layer.document.fields import Fields, Unusable

LONGEST = 900_000


def read(fields):
    """The one distribution that the fields give."""
    fields.allow_only(READERS)
    if len(fields) != 1:
        raise Unusable("'milliseconds' must have one distribution")
    (name,) = fields
    return READERS[name](fields)


def _fixed(fields):
    fixed = fields.number("fixed", 0, LONGEST)
    return lambda draw: fixed


def _uniform(fields):
    bounds = fields.fields("uniform")
    bounds.allow_only(("from", "to"))
    low = bounds.number("from", 0, LONGEST)
    high = bounds.number("to", 0, LONGEST)
    if high < low:
        raise Unusable("'to' must not be below 'from'")
    return lambda draw: low + draw("delay") * (high - low)


def _normal(fields):
    """By the transform of Box and Muller; what would be below 0 is 0."""
    shape = fields.fields("normal")
    shape.allow_only(("mean", "deviation"))
    mean = shape.number("mean", 0, LONGEST)
    deviation = shape.number("deviation", 0, LONGEST)

    def delay(draw):
        radius = math.sqrt(-2 * math.log(1 - draw("delay")))
        return max(0.0, mean + deviation * radius * math.cos(2 * math.pi * draw("delay2")))

    return delay


def _percentiles(fields):
    rows = [_row(item) for item in fields.items("percentiles", 2, 100)]
    for (percent, delay), (higher, longer) in zip(rows, rows[1:]):
        if higher <= percent or longer < delay:
            raise Unusable("percents must rise, and their delays must not fall")
    if rows[0][0] != 0 or rows[-1][0] != 100:
        raise Unusable("percents must begin at 0 and end at 100")
    return lambda draw: _between(rows, draw("delay") * 100)


def _row(item):
    if not isinstance(item, list) or len(item) != 2:
        raise Unusable("a row of 'percentiles' must be a list of 2")
    row = Fields({"percent": item[0], "milliseconds": item[1]}, "a row of 'percentiles'")
    return row.number("percent", 0, 100), row.number("milliseconds", 0, LONGEST)


def _between(rows, percent):
    above = next((i for i in range(1, len(rows)) if rows[i][0] >= percent), len(rows) - 1)
    (low, shorter), (high, longer) = rows[above - 1], rows[above]
    return shorter + (percent - low) / (high - low) * (longer - shorter)


READERS = {"fixed": _fixed, "uniform": _uniform, "normal": _normal, "percentiles": _percentiles}
