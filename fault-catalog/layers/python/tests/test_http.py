"""Heads and chunked bodies."""

import unittest

import layers  # noqa: F401
from fault_layer.http.chunks import Chunks
from fault_layer.http.head import CHUNKED, UNTIL_CLOSED, BadMessage, Head


def head(*lines):
    return Head(b"\r\n".join(lines + (b"", b"")))


class HeadTest(unittest.TestCase):
    def test_a_header_is_found_in_whatever_case(self):
        found = head(b"GET / HTTP/1.1", b"HOST:x", b"X-A:  two  words ", b"x-a: other", b"Empty:")
        self.assertEqual(b"x", found.header(b"host"))
        self.assertEqual(b"two  words", found.header(b"x-a"))
        self.assertEqual(b"", found.header(b"empty"))
        self.assertIsNone(found.header(b"a"))

    def test_a_body_is_as_long_as_is_said(self):
        for lines, request, response in (
            ((), 0, UNTIL_CLOSED),
            ((b"Content-Length: 7",), 7, 7),
            ((b"Transfer-Encoding: Chunked", b"Content-Length: 7"), CHUNKED, CHUNKED),
        ):
            self.assertEqual(request, head(b"POST / HTTP/1.1", *lines).request_length())
            self.assertEqual(response, head(b"HTTP/1.1 200 OK", *lines).response_length())
        for status in (b"100", b"204", b"304"):
            self.assertEqual(0, head(b"HTTP/1.1 " + status, b"Content-Length: 7").response_length())
        self.assertEqual(0, head(b"HTTP/1.1 200 OK", b"Content-Length: 7").response_length(b"HEAD / HTTP/1.1"))

    def test_what_is_no_length_or_no_response_is_bad(self):
        for length in (b"", b"-1", b"x", b"1" * 16, b"1,1"):
            with self.assertRaises(BadMessage):
                head(b"POST / HTTP/1.1", b"Content-Length: " + length).request_length()
        for line in (b"hello", b"HTTP/1.1", b"HTTP/1.1 x", b"SSH-2.0 200"):
            with self.assertRaises(BadMessage):
                head(line).status

    def test_it_says_who_closes(self):
        for lines, closes in (
            ((b"GET / HTTP/1.1",), False),
            ((b"GET / HTTP/1.1", b"Connection: Close"), True),
            ((b"GET / HTTP/1.0",), True),
            ((b"HTTP/1.0 200 OK", b"Connection: keep-alive"), False),
        ):
            self.assertEqual(closes, head(*lines).closes, lines)

    def test_headers_may_be_taken_out_and_put_in(self):
        found = head(b"GET / HTTP/1.1", b"A: 1", b"B: 2", b"a: 3")
        self.assertEqual(b"GET / HTTP/1.1\r\nB: 2\r\n\r\n", found.without(b"A").raw)
        self.assertEqual(b"GET / HTTP/1.1\r\nB: 2\r\nA: 4\r\n\r\n", found.with_header(b"A", b"4").raw)


class ChunksTest(unittest.TestCase):
    BODY = b"3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n"

    def test_a_body_ends_where_it_ends_in_pieces_of_any_size(self):
        for size in range(1, len(self.BODY) + 5):
            chunks = Chunks(keep=5)
            stream = self.BODY + b"HTTP"
            used = 0
            for at in range(0, len(stream), size):
                used += chunks.scan(stream[at : at + size])
                if chunks.done:
                    break
            self.assertEqual(len(self.BODY), used)
            self.assertEqual(b"abc01", chunks.kept)

    def test_what_is_no_chunk_is_bad(self):
        for data in (b"x\r\n", b"\r\n", b"-1\r\n", b"1" * 20000):
            with self.assertRaises(BadMessage, msg=data[:10]):
                Chunks().scan(data)


if __name__ == "__main__":
    unittest.main()
