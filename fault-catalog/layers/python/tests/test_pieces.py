"""Messages pass whole, with their faults, in whatever pieces they come."""

import random
import unittest

from fakes import FUNCTION_ARN, KeptLog, OneDocument, document, response
from fault_layer.http.wire import Wire
from fault_layer.runtime.answers import Answers
from fault_layer.runtime.exchange import Exchange
from fault_layer.runtime.invocations import Invocations
from fault_layer.runtime.requests import Requests
from fault_layer.runtime.sandbox import Sandbox

SEEDS = 300
NEXT = b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: proxy\r\n\r\n"
OTHERS = ("init/error", "restore/error", "something/new", "invocation/unknown/response")


class Scripted:
    """A socket that hears these pieces, then nothing more, and keeps what it is told. A piece may be something to do before
    the next one is heard."""

    def __init__(self, *pieces):
        self._pieces = list(pieces)
        self.told = b""

    def setsockopt(self, *option):
        pass

    def recv(self, most):
        while self._pieces and callable(self._pieces[0]):
            self._pieces.pop(0)()
        return self._pieces.pop(0) if self._pieces else b""

    def sendall(self, data):
        self.told += data

    def shutdown(self, how):
        pass


def pieces(chance, message):
    """The message cut at up to four places, often near its beginning or its head's end, where cuts matter most."""
    head = message.find(b"\r\n\r\n")
    places = [chance.choice((1, 2, 4, 5, head, head + 2, head + 4, chance.randrange(len(message)))) for _ in range(4)]
    cuts = sorted({place for place in places[: chance.randrange(5)] if 0 < place < len(message)})
    return [message[begin:end] for begin, end in zip([0] + cuts, cuts + [len(message)])]


def post(path, body, chunked=False):
    head = b"POST /2018-06-01/runtime/" + path.encode() + b" HTTP/1.1\r\nHost: proxy\r\n"
    if chunked:
        return head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


class PiecesTest(unittest.TestCase):
    def invocations(self, *faults):
        self.documents = OneDocument(document(*faults) if faults else None)
        return Invocations(self.documents, Sandbox(KeptLog(), "/nowhere", None), at_once=True)

    def watch(self, invocations, name):
        """An invocation of that id, with its faults begun."""
        event = response("200 OK", b"{}", ("Lambda-Runtime-Aws-Request-Id", name))
        upstream, client, exchange = Wire(Scripted(event)), Wire(Scripted()), Exchange()
        exchange.request, exchange.answered = NEXT, False
        Answers(upstream, client, exchange, invocations, b"lambda", None).run()

    def test_requests_of_a_function_without_faults(self):
        for seed in range(SEEDS):
            chance = random.Random(seed)
            exchange = Exchange()
            messages = [chance.choice((NEXT, post("invocation/a/response", b"x" * chance.randrange(50), seed % 2))) for _ in range(5)]
            script = []
            for message in messages:
                script += [lambda: setattr(exchange, "answered", True)] + pieces(chance, message)
                script.append(lambda message=message: self.assertEqual(message, exchange.request))
            upstream = Wire(Scripted())
            Requests(Wire(Scripted(*script)), upstream, exchange, self.invocations(), b"lambda").run()
            self.assertEqual(b"".join(messages), upstream.socket.told, seed)

    def test_requests_while_faults_are_in_force(self):
        for seed in range(SEEDS):
            chance = random.Random(seed)
            exchange = Exchange()
            invocations = self.invocations({"kind": "truncate", "keep": 50})
            script, expected = [], b""
            for n in range(6):
                body = bytes(chance.choices(b"abc\r\n", k=2 * chance.randrange(1, 40)))
                what = chance.randrange(4)
                if what == 0:
                    message = post("invocation/id-%d/response" % n, body)
                    passed = post("invocation/id-%d/response" % n, body[: len(body) // 2])
                elif what == 1:
                    message = passed = post("invocation/id-%d/response" % n, body, chunked=True)
                elif what == 2:
                    message = passed = post(chance.choice(OTHERS), body)
                else:
                    message = passed = NEXT
                self.watch(invocations, "id-%d" % n)
                script += [lambda: setattr(exchange, "answered", True)] + pieces(chance, message)
                if message == NEXT:
                    script.append(lambda: self.assertEqual(NEXT, exchange.request))
                expected += passed
            upstream = Wire(Scripted())
            Requests(Wire(Scripted(*script)), upstream, exchange, invocations, b"lambda").run()
            self.assertEqual(expected, upstream.socket.told, seed)

    def test_what_lambda_does_not_take_is_heard_all_the_same(self):
        class Gone(Scripted):
            def sendall(self, data):
                raise BrokenPipeError()

        client = Scripted(*pieces(random.Random(1), post("invocation/a/response", bytes(200000))))
        Requests(Wire(client), Wire(Gone()), Exchange(), self.invocations(), b"lambda").run()
        self.assertEqual(b"", client.recv(1))

    def test_that_the_body_may_come_is_no_answer_yet(self):
        go_on, answer = b"HTTP/1.1 100 Continue\r\n\r\n", response("202 Accepted", b"1")
        for first, answered in ((go_on, False), (b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n", False), (go_on + answer, True)):
            exchange, client = Exchange(), Wire(Scripted())
            exchange.request, exchange.answered = post("invocation/a/response", b"x"), False
            upstream = Scripted(first, lambda answered=answered, exchange=exchange: self.assertEqual(answered, exchange.answered), answer)
            Answers(Wire(upstream), client, exchange, self.invocations(), b"lambda", None).run()
            self.assertEqual(first + answer, client.socket.told)
            self.assertTrue(exchange.answered)

    def test_what_comes_behind_an_event_passes_too(self):
        exchange, client = Exchange(), Wire(Scripted())
        exchange.request, exchange.answered = 2 * NEXT, False
        events = self.event("id-1", random.Random(1)) + self.event("id-2", random.Random(2))
        invocations = self.invocations({"kind": "error"})
        Answers(Wire(Scripted(events)), client, exchange, invocations, b"lambda", None).run()
        self.assertEqual(events, client.socket.told)

    def test_answers(self):
        for seed in range(SEEDS):
            chance = random.Random(seed)
            exchange = Exchange()
            in_force = chance.random() < 0.5
            invocations = self.invocations(*({"kind": "response", "status": 500},) if in_force else ())
            upstream, script, expected, ended = Scripted(), [], b"", b""

            def ask(request):
                exchange.request, exchange.answered = request, False

            for n in range(6):
                other = chance.random() < 0.4
                request = post(chance.choice(OTHERS), b"{}") if other else NEXT
                event = response("202 Accepted", b"") if other else self.event("id-%d" % n, chance)
                script += [lambda request=request: ask(request)] + pieces(chance, event)
                if other or not in_force:
                    expected += event
                else:
                    # The event is answered in the handler's place, and the next one asked for and spared.
                    again = response("500 Internal Server Error", b"no more")
                    script += pieces(chance, response("202 Accepted", b"")) + pieces(chance, again)
                    expected += again
                    ended += b"id-%d " % n
            upstream._pieces = script
            client = Wire(Scripted())
            Answers(Wire(upstream), client, exchange, invocations, b"lambda", None).run()
            self.assertEqual(expected, client.socket.told, seed)
            told = [part.split(b"/")[4] for part in upstream.told.split(b"POST ")[1:]]
            self.assertEqual(ended.split(), told, seed)

    @staticmethod
    def event(name, chance):
        body = bytes(chance.choices(b"abc\r\n", k=chance.randrange(60)))
        headers = ("Lambda-Runtime-Aws-Request-Id", name), ("Lambda-Runtime-Invoked-Function-Arn", FUNCTION_ARN)
        return response("200 OK", body, *headers)


if __name__ == "__main__":
    unittest.main()
