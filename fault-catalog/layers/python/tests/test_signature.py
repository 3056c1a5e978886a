"""Signature Version 4, against what AWS publishes and against an implementation of its own."""

import unittest

import layers  # noqa: F401
from fault_layer.source import places, signature

try:
    from botocore.auth import S3SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials
except ImportError:
    S3SigV4Auth = None

KEY_ID = "AKIAIOSFODNN7EXAMPLE"
SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


class SignatureTest(unittest.TestCase):
    def test_the_get_of_an_object_that_aws_publishes_is_signed_as_published(self):
        # Amazon S3 API reference, "Signature Calculations for the Authorization Header", "Example: GET Object".
        headers = {
            "host": "examplebucket.s3.amazonaws.com",
            "range": "bytes=0-9",
            "x-amz-content-sha256": signature.NO_BODY,
            "x-amz-date": "20130524T000000Z",
        }
        self.assertEqual(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
            "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
            "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
            signature.authorization(KEY_ID, SECRET, "us-east-1", "/test.txt", headers),
        )

    def test_nothing_is_hashed_as_published(self):
        self.assertEqual("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", signature.NO_BODY)

    def test_a_time_is_written_as_the_signature_has_it(self):
        self.assertEqual("20130524T000000Z", signature.stamp(1369353600.9))

    def test_keys_are_escaped_as_s3_wants_them(self):
        for key, escaped in (
            ("a/b-c_d.e~f", "a/b-c_d.e~f"),
            ("a b+c", "a%20b%2Bc"),
            ("ü", "%C3%BC"),
            ("a//b", "a//b"),
            ("a%2Fb", "a%252Fb"),
            ("!*'()", "%21%2A%27%28%29"),
        ):
            self.assertEqual(escaped, places.escaped(key))

    @unittest.skipUnless(S3SigV4Auth, "this Python has no botocore")
    def test_it_signs_as_botocore_does(self):
        for key in ("gameday/order-router.json", "a b/ü+%2F~!*'().json", "x//y"):
            for region, token in (("eu-west-1", None), ("us-gov-west-1", "token/+=")):
                path = "/bucket/" + places.escaped(key)
                request = AWSRequest("GET", "http://127.0.0.1:4566" + path)
                S3SigV4Auth(Credentials(KEY_ID, SECRET, token), "s3", region).add_auth(request)
                headers = {"host": "127.0.0.1:4566", "x-amz-content-sha256": signature.NO_BODY}
                headers["x-amz-date"] = request.context["timestamp"]
                if token:
                    headers["x-amz-security-token"] = token
                ours = signature.authorization(KEY_ID, SECRET, region, path, headers)
                self.assertEqual(request.headers["Authorization"].replace(", ", ","), ours, key)


if __name__ == "__main__":
    unittest.main()
