"""The members of a JSON object, each asked for by what it must be."""

import re
from decimal import Decimal


class Unusable(Exception):
    """What is wrong with a document, in a sentence."""


class Fields:
    """Every mistake is an Unusable; none is mended."""

    def __init__(self, value, name):
        if not isinstance(value, dict):
            raise Unusable(name + " must be an object")
        self._members = value

    def __len__(self):
        return len(self._members)

    def __iter__(self):
        return iter(self._members)

    def allow_only(self, keys):
        """Refuses every key but these."""
        for key in self._members:
            if key not in keys:
                raise Unusable("unknown key '%s'; known here: %s" % (key, ", ".join(keys)))

    def value(self, key):
        """The value of a key that must be there, whatever it is."""
        if key not in self._members:
            raise Unusable("'%s' is missing" % key)
        return self._members[key]

    def fields(self, key):
        """The object of a key that must be there."""
        return Fields(self.value(key), "'%s'" % key)

    def items(self, key, fewest, most):
        """The items of a list that must be there, within these bounds on their count."""
        items = self.value(key)
        if not isinstance(items, list) or not fewest <= len(items) <= most:
            raise Unusable("'%s' must be a list of %d to %d" % (key, fewest, most))
        return items

    def text(self, key, shortest, longest, otherwise=None):
        """A text within these bounds on its characters; one that is left out is ``otherwise``, unless that is None."""
        if key not in self._members and otherwise is not None:
            return otherwise
        text = self.value(key)
        if not isinstance(text, str) or not shortest <= len(text) <= longest:
            raise Unusable("'%s' must be a text of %d to %d characters" % (key, shortest, longest))
        return text

    def pattern(self, key, form, otherwise=None):
        """A text of this form; one that is left out is ``otherwise``, unless that is None."""
        if key not in self._members and otherwise is not None:
            return otherwise
        return self.matching("'%s'" % key, self.value(key), form)

    @staticmethod
    def matching(name, value, form):
        """This value, which must be a text of this form."""
        if not isinstance(value, str) or not re.fullmatch(form, value):
            raise Unusable("%s must be a text like %s" % (name, form))
        return value

    def number(self, key, lowest, highest):
        """A number that must be there, within these bounds, as a float."""
        return float(self._number(key, lowest, highest))

    def integer(self, key, lowest, highest):
        """A whole number that must be there, within these bounds; 7.0 is one, too."""
        number = self._number(key, lowest, highest)
        if number != int(number):
            raise Unusable("'%s' must be a whole number" % key)
        return int(number)

    def is_true(self, key):
        """Whether a key that may be left out is true."""
        value = self._members.get(key, False)
        if not isinstance(value, bool):
            raise Unusable("'%s' must be true or false" % key)
        return value

    def _number(self, key, lowest, highest):
        value = self.value(key)
        if isinstance(value, bool) or not isinstance(value, (int, Decimal)) or not lowest <= value <= highest:
            raise Unusable("'%s' must be a number from %d to %d" % (key, lowest, highest))
        return value
