"""Where the document is, by what GAMEDAY_FAULTS says."""

import re
import urllib.parse

from fault_layer.source.http_get import NoAnswer, Server

OBJECT = re.compile(r"arn:aws[a-z-]*:s3:::([^/]+)/(.+)")
LOOPBACK = re.compile(r"localhost|::1|127(\.[0-9]{1,3}){3}")
PATIENCE_SECONDS = 2


def of(place, environ, clock):
    """The place; one that can't be is a ValueError, which says why and gives no URL away."""
    found = OBJECT.fullmatch(place)
    if found:
        return S3Object(found[1], found[2], environ, clock)
    if place.startswith("arn:"):
        raise ValueError("an ARN must be like arn:aws:s3:::BUCKET/KEY")
    return PresignedUrl(place)


class PresignedUrl:
    """The document at a URL that carries its own right to be read."""

    def __init__(self, url):
        self._server, path, query = _parts(url)
        self._target = (path or "/") + ("?" + query if query else "")

    def ask(self, etag):
        """The reply, given the ETag of what is known. Only the host is signed, so that can be asked about all the same."""
        headers = {"host": self._server.authority}
        if etag is not None:
            headers["if-none-match"] = etag
        return self._server.get(self._target, headers, PATIENCE_SECONDS)


class S3Object:
    """The document as an object in S3, read with the credentials that Lambda gives the function."""

    def __init__(self, bucket, key, environ, clock):
        self._environ = environ
        self._clock = clock
        endpoint = environ.get("AWS_ENDPOINT_URL_S3") or environ.get("AWS_ENDPOINT_URL")
        region = environ.get("AWS_REGION")
        if not region:
            raise ValueError("AWS_REGION is not set")
        domain = "s3.%s.amazonaws.com%s" % (region, ".cn" if region.startswith("cn-") else "")
        # The certificate of S3 is for one name before its own, so a bucket with a dot goes into the path.
        in_path = bool(endpoint) or "." in bucket
        self._server, path, _ = _parts(endpoint or "https://" + (domain if in_path else bucket + "." + domain))
        self._path = path.rstrip("/") + ("/" + escaped(bucket) if in_path else "") + "/"
        self._path += escaped(key)

    def ask(self, etag):
        """The reply, given the ETag of what is known."""
        from fault_layer.source import signature  # What it needs costs much to load, and the function waits for this file.

        headers = {
            "host": self._server.authority,
            "x-amz-content-sha256": signature.NO_BODY,
            "x-amz-date": signature.stamp(self._clock()),
        }
        if self._environ.get("AWS_SESSION_TOKEN"):
            headers["x-amz-security-token"] = self._environ["AWS_SESSION_TOKEN"]
        headers["authorization"] = signature.authorization(
            self._needed("AWS_ACCESS_KEY_ID"),
            self._needed("AWS_SECRET_ACCESS_KEY"),
            self._environ["AWS_REGION"],
            self._path,
            headers,
        )
        if etag is not None:
            headers["if-none-match"] = etag
        return self._server.get(self._path, headers, PATIENCE_SECONDS)

    def _needed(self, name):
        value = self._environ.get(name)
        if not value:
            raise NoAnswer(name + " is not set")
        return value


def escaped(key):
    """An object's key, or a bucket, in a path, as S3's signature wants it: what RFC 3986 doesn't call unreserved is escaped,
    slashes stay."""
    return urllib.parse.quote(key, safe="/-_.~")


def _parts(url):
    """The server, path and query that a URL names."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ValueError("no URL") from None
    if parts.scheme not in ("http", "https") or not host or not url.isascii() or re.search(r"[\s\x00-\x1f\x7f]", url):
        raise ValueError("no URL like https://HOST/PATH")
    if parts.scheme == "http" and not LOOPBACK.fullmatch(host):
        raise ValueError("plain http is for this machine only; write an https URL")
    return Server(parts.scheme == "https", host, port), parts.path, parts.query
