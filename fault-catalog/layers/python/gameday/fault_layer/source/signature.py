"""AWS Signature Version 4 for a GET of S3 (Amazon S3 API reference, "Signature Calculations for the Authorization
Header"): a path that is escaped already, no query, no body."""

import hashlib
import hmac
import time

NO_BODY = hashlib.sha256(b"").hexdigest()


def stamp(seconds):
    """A time as the signature has it."""
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(seconds))


def authorization(key_id, secret, region, path, headers):
    """The Authorization header. ``headers`` are all that are signed, in lower case, with host, x-amz-content-sha256 and
    x-amz-date among them."""
    signed = ";".join(sorted(headers))
    lines = "".join("%s:%s\n" % (name, " ".join(headers[name].split())) for name in sorted(headers))
    request = "GET\n%s\n\n%s\n%s\n%s" % (path, lines, signed, headers["x-amz-content-sha256"])
    date = headers["x-amz-date"]
    scope = "%s/%s/s3/aws4_request" % (date[:8], region)
    digest = hashlib.sha256(request.encode("utf-8")).hexdigest()
    key = ("AWS4" + secret).encode("utf-8")
    for part in scope.split("/"):
        key = _keyed(key, part)
    signature = _keyed(key, "AWS4-HMAC-SHA256\n%s\n%s\n%s" % (date, scope, digest)).hex()
    return "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s" % (key_id, scope, signed, signature)


def _keyed(key, text):
    return hmac.new(key, text.encode("utf-8"), hashlib.sha256).digest()
