"""Both layers draw, wait, match and read alike: their vectors say how."""

import unittest

import layers
from fault_layer.document import strict_json
from fault_layer.document.document import Document
from fault_layer.document.event import Event
from fault_layer.document.fields import Fields, Unusable
from fault_layer.document.match import NOTHING, Match
from fault_layer.fault.delay import Delay
from fakes import document


def seeded(seed):
    return Document(document({"kind": "timeout"}, seed=seed))


class VectorsTest(unittest.TestCase):
    def test_an_invocation_draws_what_the_vectors_say(self):
        for vector in layers.vectors("draws"):
            request_id = vector["requestId"].encode("utf-8")
            drawn = seeded(vector["seed"]).draw(vector["index"], request_id, vector["n"], vector["name"])
            self.assertEqual(vector["draw"], drawn, vector)

    def test_a_delay_is_as_long_as_the_vectors_say(self):
        for vector in layers.vectors("delays"):
            drawing = seeded(vector["seed"])
            request_id = vector["requestId"].encode("utf-8")
            delay = Delay(Fields(read({"milliseconds": vector["milliseconds"]}), "a fault"))
            long = delay.milliseconds(lambda name: drawing.draw(vector["index"], request_id, vector["n"], name))
            self.assertEqual(vector["delay"], long, vector)

    def test_an_event_matches_as_the_vectors_say(self):
        for vector in layers.vectors("matches"):
            match = Match(Fields(read(vector["match"]), "a match"))
            event = Event(vector["event"].encode("utf-8")).value()
            self.assertEqual(vector["matches"], event is not NOTHING and match.matches(event), vector)

    def test_a_document_is_usable_as_the_vectors_say(self):
        for vector in layers.vectors("documents"):
            try:
                Document(vector["document"].encode("utf-8"))
                usable = True
            except Unusable:
                usable = False
            self.assertEqual(vector["usable"], usable, vector)

    def test_an_unusable_document_says_what_is_wrong(self):
        for vector in layers.vectors("documents"):
            if not vector["usable"]:
                with self.assertRaisesRegex(Unusable, ".{10}", msg=vector["name"]):
                    Document(vector["document"].encode("utf-8"))


def read(value):
    return strict_json.read(layers.json.dumps(value))


if __name__ == "__main__":
    unittest.main()
