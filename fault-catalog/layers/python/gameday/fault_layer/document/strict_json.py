"""JSON as RFC 8259 has it and nothing else."""

import decimal
import json

LONGEST_NUMBER = 400
DEEPEST = 64


def read(text):
    """The value that this text, or these bytes in UTF-8, are: numbers as int or Decimal, so that none is rounded. A key
    twice in one object, NaN, an infinity, text after the value, a number too long and more than DEEPEST levels are a
    ValueError, too."""
    try:
        text = text if isinstance(text, str) else text.decode("utf-8")
        value = DECODER.decode(text)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if text.count("{") + text.count("[") > DEEPEST:
        _refuse_depth(value)
    return value


def _refuse_depth(value):
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(DEEPEST):
        level = [item for each in level for item in (each.values() if isinstance(each, dict) else each)]
        level = [item for item in level if isinstance(item, (dict, list))]
        if not level:
            return
    raise ValueError("nested too deep")


def _object(members):
    found = dict(members)
    if len(found) != len(members):
        raise ValueError("a key twice")
    return found


def _number(text):
    if len(text) > LONGEST_NUMBER:
        raise ValueError("a number too long")
    try:
        return int(text) if text.lstrip("-").isdigit() else decimal.Decimal(text)
    except decimal.InvalidOperation:
        raise ValueError("a number out of all bounds") from None


def _no_number(text):
    raise ValueError("no number: " + text)


DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_number, parse_int=_number, parse_constant=_no_number
)
