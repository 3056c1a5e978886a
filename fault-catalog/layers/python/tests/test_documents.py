"""What is known of the document, and whether it may be used."""

import os
import tempfile
import threading
import unittest
from unittest import mock

from fakes import LONG, KeptLog, SetClock, document
from fault_layer.source import documents
from fault_layer.source.documents import Documents
from fault_layer.source.http_get import NoAnswer, Reply
from fault_layer.source.mark import Mark
from looks import Place, Polling

DELAY = {"kind": "delay", "milliseconds": {"fixed": 1}}
EXPIRY = "2026-01-05T09:10:00Z"
LATER = "2026-01-05T10:00:00Z"


def found(body=None, etag='"1"'):
    return Reply(200, etag, document(DELAY) if body is None else body)


class DocumentsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.clock = SetClock()
        self.log = KeptLog()

    def known(self, *answers, poll_seconds=30):
        self.place = Place(*answers)
        self.mark = Mark(self.folder.name, 9009)
        return Documents(self.place, self.clock, self.log, self.mark, poll_seconds)

    def test_a_document_comes_into_force(self):
        known = self.known(found())
        self.assertIsNone(known.in_force())
        known.look()
        self.assertEqual("s/f", known.in_force().id)
        self.assertEqual([("begun", "s/f", EXPIRY)], self.log.lines)

    def test_one_that_is_unchanged_stays(self):
        for unchanged in (Reply(304), found(), found(etag='"2"')):
            self.log.lines.clear()
            known = self.known(found(), unchanged)
            known.look()
            before = known.in_force()
            known.look()
            self.assertIs(before, known.in_force())
            self.assertEqual([None, '"1"'], self.place.asked)
            self.assertEqual(1, len(self.log.lines))

    def test_another_one_replaces_it(self):
        known = self.known(found(), found(document(DELAY, name="other", expires=LATER), '"2"'), Reply(304))
        for _ in range(3):
            known.look()
        self.assertEqual("other", known.in_force().id)
        self.assertEqual([None, '"1"', '"2"'], self.place.asked)
        self.assertEqual([("ended", "s/f", "replaced"), ("begun", "other", LATER)], self.log.lines[1:])

    def test_whatever_else_is_answered_is_no_document(self):
        for answer, because in (
            (Reply(404), "HTTP 404"),
            (Reply(403), "HTTP 403"),
            (Reply(500), "HTTP 500"),
            (Reply(301), "HTTP 301"),
            (Reply(206, '"2"', document(DELAY)), "HTTP 206"),
            (NoAnswer("no answer within 2000 ms"), "no answer within 2000 ms"),
            (NoAnswer("more than 64 KiB"), "more than 64 KiB"),
            (RuntimeError("unforeseen"), "RuntimeError"),
            (found(b"{"), "no JSON"),
            (found(b""), "no JSON"),
            (found(document(DELAY, {"kind": "explode"})), "unknown kind"),
            (found(document(DELAY, expires="tomorrow")), "'expiresAt' must be in UTC"),
        ):
            self.log.lines.clear()
            known = self.known(found(), answer)
            known.look()
            known.look()
            self.assertIsNone(known.in_force(), answer)
            self.assertEqual(("ended", "s/f", "gone"), self.log.lines[1])
            self.assertEqual("unreadable", self.log.lines[2][0])
            self.assertIn(because, self.log.lines[2][1])
            known.look()
            self.assertEqual(3, len(self.log.lines), "it is said once")
            self.assertIsNone(self.place.asked[-1], "what was known is forgotten")

    def test_nothing_is_said_of_a_document_that_was_never_there(self):
        for answer in (Reply(404), Reply(403), Reply(304), NoAnswer("x"), found(b"{")):
            known = self.known(answer)
            known.look()
            self.assertIsNone(known.in_force())
        self.assertEqual([], self.log.lines)

    def test_one_that_comes_back_is_in_force_again(self):
        known = self.known(found(), Reply(404), found())
        for _ in range(3):
            known.look()
        self.assertEqual("s/f", known.in_force().id)
        self.assertEqual(["begun", "ended", "unreadable", "begun"], [line[0] for line in self.log.lines])

    def test_it_expires_without_a_look(self):
        known = self.known(found(), Reply(304))
        self.clock.now += 595
        known.look()
        self.assertIsNotNone(known.in_force())
        self.clock.now += 5
        self.assertIsNone(known.in_force())
        known.look()
        self.assertIsNone(known.in_force())
        self.assertEqual(("ended", "s/f", "expired"), self.log.lines[1])
        self.assertEqual(2, len(self.log.lines))

    def test_it_stays_expired_whatever_the_clock_says_then(self):
        known = self.known(found(), Reply(304))
        known.look()
        self.clock.now += 600
        known.look()
        self.clock.now -= 100
        known.look()
        self.assertIsNone(known.in_force())

    def test_a_fraction_of_a_second_counts(self):
        known = self.known(found(document(DELAY, expires="2026-01-05T09:00:00.5Z")))
        known.look()
        self.clock.now += 0.4
        self.assertIsNotNone(known.in_force())
        self.clock.now += 0.1
        self.assertIsNone(known.in_force())

    def test_one_that_has_expired_before_it_is_read_never_is_in_force(self):
        known = self.known(found(document(DELAY, expires="2026-01-05T08:59:59Z")))
        known.look()
        self.assertIsNone(known.in_force())
        self.assertEqual([], self.log.lines)

    def test_one_that_expired_may_be_prolonged(self):
        known = self.known(found(), found(document(DELAY, expires=LATER), '"2"'))
        known.look()
        self.clock.now += 600
        self.assertIsNone(known.in_force())
        known.look()
        self.assertIsNotNone(known.in_force())

    def test_while_it_is_fresh_an_invocation_waits_for_nothing(self):
        known = self.known(found())
        known.look()
        for later in (0, 5, 9.9, 10):
            self.clock.now = 1767603600 + later
            self.assertIsNotNone(known.in_force())
        self.assertEqual(1, len(self.place.asked))

    def test_an_old_one_is_read_anew_before_it_is_used(self):
        known = self.known(found(), Reply(304))
        known.look()
        self.clock.now += 10.1
        with Polling(known):
            self.assertIsNotNone(known.in_force())
        self.assertEqual([None, '"1"'], self.place.asked[:2])

    def test_what_is_read_anew_is_what_counts(self):
        known = self.known(found(), Reply(404))
        known.look()
        self.clock.now += 3600
        with Polling(known):
            self.assertIsNone(known.in_force())

    def test_often_is_as_often_as_was_asked_for(self):
        known = self.known(found(), poll_seconds=1)
        known.look()
        self.clock.now += 2
        self.assertIsNotNone(known.in_force())
        self.clock.now += 0.1
        self.impatient()
        self.assertIsNone(known.in_force())

    def impatient(self):
        patience, documents.LONGEST_WAIT_SECONDS = documents.LONGEST_WAIT_SECONDS, 0
        self.addCleanup(setattr, documents, "LONGEST_WAIT_SECONDS", patience)

    def test_an_old_one_that_can_not_be_read_anew_in_time_is_none_for_now(self):
        self.assertEqual(0.5, documents.LONGEST_WAIT_SECONDS)
        self.impatient()
        known = self.known(found(), Reply(304))
        known.look()
        self.clock.now += 11
        self.assertIsNone(known.in_force())
        known.look()
        self.assertIsNotNone(known.in_force())
        self.assertEqual(1, len(self.log.lines))

    def test_once_one_has_waited_in_vain_no_other_waits_for_the_same_look(self):
        known = self.known(found(), Reply(304))
        known.look()
        self.clock.now += 11
        with mock.patch.object(documents, "LONGEST_WAIT_SECONDS", 0):
            self.assertIsNone(known.in_force())
        with mock.patch.object(known._changed, "wait", side_effect=AssertionError("it waits")):
            self.assertIsNone(known.in_force())
        known.look()
        self.assertIsNotNone(known.in_force())

    def test_a_clock_that_was_set_back_makes_it_old(self):
        self.impatient()
        known = self.known(found())
        known.look()
        self.clock.now -= 1
        self.assertIsNone(known.in_force())

    def test_an_answer_that_was_asked_for_before_a_freeze_is_old(self):
        def after_a_freeze():
            self.clock.now += 60
            return Reply(304)

        self.impatient()
        known = self.known(found(), after_a_freeze)
        known.look()
        known.look()
        self.assertIsNone(known.in_force())

    def test_a_look_that_takes_longer_than_an_answer_may_makes_it_old(self):
        self.impatient()
        asked, answered = threading.Event(), threading.Event()

        def slow():
            asked.set()
            answered.wait(LONG)
            return Reply(304)

        known = self.known(found(), slow)
        known.look()
        looking = threading.Thread(target=known.look)
        looking.start()
        asked.wait(LONG)
        self.assertIsNotNone(known.in_force())
        self.clock.now += 2.1
        self.assertIsNone(known.in_force())
        answered.set()
        looking.join(LONG)

    def test_new_processes_wait_for_what_earlier_ones_had(self):
        self.known(found()).look()
        with Polling(self.known(found())) as polling:
            self.assertIsNotNone(polling.documents.in_force())

    def test_they_wait_once_and_not_for_long(self):
        self.known(found()).look()
        self.impatient()
        known = self.known(found())
        self.assertIsNone(known.in_force())
        self.assertIsNone(known.in_force())

    def test_they_wait_for_nothing_that_has_ended(self):
        for end in ("gone", "expired", "expired later"):
            known = self.known(found(), Reply(404))
            known.look()
            if end == "gone":
                known.look()
            elif end == "expired":
                self.clock.now += 600
                self.assertIsNone(known.in_force())
            else:
                self.clock.now += 600
            self.assertEqual(end == "expired later", os.listdir(self.folder.name) != [])
            self.assertIsNone(self.known(found()).in_force())
            self.assertEqual([], self.place.asked)
            self.clock.now = 1767603600.0
            self.mark.clear()


if __name__ == "__main__":
    unittest.main()
