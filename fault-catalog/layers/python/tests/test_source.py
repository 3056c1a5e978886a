"""Where the document is, and how it is asked for."""

import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import unittest
from unittest import mock

from fakes import LONG, Message, Served, SetClock, response
from fault_layer.http.wire import Wire
from fault_layer.source import places
from fault_layer.source.http_get import LARGEST, NoAnswer, Server

ENVIRON = {
    "AWS_REGION": "eu-west-1",
    "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "AWS_SESSION_TOKEN": "token",
}


class Store:
    """A server that gives one answer to all, in pieces."""

    def __init__(self, test, *pieces):
        self.pieces = pieces
        self.requests = []
        served = Served(self._serve)
        test.addCleanup(served.close)
        self.url = "http://127.0.0.1:%d" % served.address[1]

    def _serve(self, connection):
        wire = Wire(connection)
        head = wire.read_head()
        self.requests.append(Message(head, b""))
        for piece in self.pieces:
            if piece is None:
                connection.recv(1)
                return
            connection.sendall(piece)


class PlacesTest(unittest.TestCase):
    def of(self, place, **more):
        return places.of(place, dict(ENVIRON, **more), SetClock())

    def test_an_object_is_asked_for_at_the_endpoint_with_its_bucket_in_the_path(self):
        store = Store(self, response("200 OK", b"{}", ("ETag", '"abc"')))
        place = self.of("arn:aws:s3:::bucket/a b/f.json", AWS_ENDPOINT_URL_S3=store.url, AWS_ENDPOINT_URL="https://not")
        reply = place.ask(None)
        self.assertEqual((200, '"abc"', b"{}"), (reply.status, reply.etag, reply.body))
        asked = store.requests[0]
        self.assertEqual("GET /bucket/a%20b/f.json HTTP/1.1", asked.line)
        self.assertEqual(store.url[len("http://") :], asked.header("Host"))
        self.assertEqual("20260105T090000Z", asked.header("X-Amz-Date"))
        self.assertEqual("token", asked.header("X-Amz-Security-Token"))
        self.assertRegex(
            asked.header("Authorization"),
            "^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260105/eu-west-1/s3/aws4_request,"
            "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,Signature=[0-9a-f]{64}$",
        )
        self.assertIsNone(asked.header("If-None-Match"))

    def test_the_general_endpoint_is_good_too(self):
        store = Store(self, response("200 OK", b"{}"))
        self.of("arn:aws:s3:::bucket/key", AWS_ENDPOINT_URL=store.url + "/base/").ask(None)
        self.assertEqual("/base/bucket/key", store.requests[0].path)

    def test_what_is_known_is_asked_about(self):
        store = Store(self, b'HTTP/1.1 304 Not Modified\r\nETag: "abc"\r\n\r\n')
        for place in ("arn:aws:s3:::bucket/key", store.url + "/b/k?X-Amz-Signature=1"):
            reply = self.of(place, AWS_ENDPOINT_URL=store.url).ask('"abc"')
            self.assertEqual((304, None), (reply.status, reply.body))
            self.assertEqual('"abc"', store.requests[-1].header("If-None-Match"))

    def test_a_presigned_url_is_asked_for_as_it_is(self):
        store = Store(self, response("200 OK", b"{}"))
        query = "/b/k%20?X-Amz-Credential=A%2F1&X-Amz-Signature=00"
        self.of(store.url + query).ask(None)
        self.assertEqual("GET %s HTTP/1.1" % query, store.requests[0].line)
        self.assertIsNone(store.requests[0].header("Authorization"))

    def test_s3_is_where_aws_says_that_it_is(self):
        for arn, environ, authority, path in (
            ("arn:aws:s3:::b/k", {}, "b.s3.eu-west-1.amazonaws.com", "/k"),
            ("arn:aws:s3:::b.c/k", {}, "s3.eu-west-1.amazonaws.com", "/b.c/k"),
            ("arn:aws-cn:s3:::b/k/l", {"AWS_REGION": "cn-north-1"}, "b.s3.cn-north-1.amazonaws.com.cn", "/k/l"),
        ):
            place = self.of(arn, **environ)
            self.assertEqual((authority, path), (place._server.authority, place._path))
            self.assertTrue(place._server.secure)

    def test_a_place_that_can_not_be_says_why_and_gives_no_secret_away(self):
        for place, why in (
            ("arn:aws:s3:::bucket", "an ARN must be like arn:aws:s3:::BUCKET/KEY"),
            ("arn:aws:sqs:eu-west-1:1:q", "an ARN must be like"),
            ("http://example.com/secret", "plain http is for this machine only"),
            ("http://127.0.0.1.example.com/secret", "plain http is for this machine only"),
            ("ftp://localhost/secret", "no URL like https://HOST/PATH"),
            ("https://", "no URL like"),
            ("https://host:x/secret", "no URL"),
            ("https://host/secret\r\nX: y", "no URL like"),
            ("secret", "no URL like"),
        ):
            with self.assertRaisesRegex(ValueError, why) as caught:
                self.of(place)
            self.assertNotIn("secret", str(caught.exception))

    def test_a_region_is_needed_for_an_object(self):
        with self.assertRaisesRegex(ValueError, "AWS_REGION is not set"):
            self.of("arn:aws:s3:::b/k", AWS_REGION="")

    def test_credentials_are_needed_for_an_object(self):
        with self.assertRaisesRegex(NoAnswer, "AWS_SECRET_ACCESS_KEY is not set"):
            self.of("arn:aws:s3:::b/k", AWS_SECRET_ACCESS_KEY="").ask(None)


class HttpGetTest(unittest.TestCase):
    def get(self, *pieces, patience=LONG):
        store = Store(self, *pieces)
        return Server(False, "127.0.0.1", int(store.url.rsplit(":", 1)[1])).get("/", {"host": "x"}, patience)

    def test_an_answer_may_come_in_pieces(self):
        self.assertEqual(b"abc", self.get(b"HTTP/1.1 200 OK\r\nContent-", b"Length: 3\r\n\r\na", b"b", b"c").body)

    def test_an_answer_may_come_in_chunks(self):
        self.assertEqual(b"abcd", self.get(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab", b"c\r\n1\r\nd\r\n0\r\n\r\n").body)

    def test_an_answer_may_end_with_its_connection(self):
        self.assertEqual(b"abc", self.get(b"HTTP/1.1 200 OK\r\n\r\nab", b"c").body)

    def test_what_an_error_says_is_not_looked_at(self):
        reply = self.get(response("403 Forbidden", b"x" * 100))
        self.assertEqual((403, None), (reply.status, reply.body))

    def test_an_answer_as_large_as_may_be_is_good(self):
        self.assertEqual(LARGEST, len(self.get(response("200 OK", bytes(LARGEST))).body))

    def test_a_larger_one_is_none(self):
        large = bytes(LARGEST + 1)
        chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(large), large)
        for answer in (response("200 OK", large), chunked, b"HTTP/1.1 200 OK\r\n\r\n" + large):
            with self.assertRaisesRegex(NoAnswer, "more than 64 KiB"):
                self.get(answer)

    def test_no_answer_in_time_is_none(self):
        for pieces in ((None,), (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", None)):
            with self.assertRaisesRegex(NoAnswer, "no answer within 50 ms"):
                self.get(*pieces, patience=0.05)

    def test_what_is_no_answer_is_none(self):
        for answer in (
            b"",
            b"hello\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab",
            b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
            b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200000,
        ):
            with self.assertRaises(NoAnswer, msg=answer[:60]):
                self.get(answer)

    def test_nobody_there_is_no_answer(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        with self.assertRaisesRegex(NoAnswer, "Connection refused"):
            Server(False, "127.0.0.1", port).get("/", {}, LONG)

    def test_a_server_that_speaks_no_tls_is_no_answer(self):
        served = Served(lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n"))
        self.addCleanup(served.close)
        with self.assertRaises(NoAnswer):
            Server(True, "127.0.0.1", served.address[1]).get("/", {}, LONG)

    @unittest.skipUnless(shutil.which("openssl"), "openssl is not on the PATH")
    def test_a_secure_server_must_be_trusted_and_have_its_own_name(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        certificate, key = os.path.join(folder.name, "certificate"), os.path.join(folder.name, "key")
        names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        command = ["openssl", "req", "-x509", "-nodes", "-newkey", "rsa:2048", "-keyout", key, "-out", certificate]
        subprocess.run(command + names, check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)

        def serve(connection):
            with context.wrap_socket(connection, server_side=True) as secured:
                secured.recv(1000)
                secured.sendall(response("200 OK", b"{}"))

        served = Served(serve)
        self.addCleanup(served.close)
        with self.assertRaisesRegex(NoAnswer, "."):
            Server(True, "localhost", served.address[1]).get("/", {}, LONG)
        with mock.patch.dict(os.environ, SSL_CERT_FILE=certificate):
            self.assertEqual(b"{}", Server(True, "localhost", served.address[1]).get("/", {}, LONG).body)
            with self.assertRaisesRegex(NoAnswer, "."):
                Server(True, "127.0.0.1", served.address[1]).get("/", {}, LONG)


if __name__ == "__main__":
    unittest.main()
