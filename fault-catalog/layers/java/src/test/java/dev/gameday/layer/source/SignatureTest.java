package dev.gameday.layer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant SUITE = Instant.parse("2015-08-30T12:36:00Z");

    /** "Example: GET Object" in the S3 API reference, under Authenticating Requests. */
    @Test
    void the_published_get_object_has_its_published_signature() {
        Signature signature =
                new Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1", "s3");
        Instant at = Instant.parse("2013-05-24T00:00:00Z");
        Map<String, String> headers = Map.of(
                "host",
                "examplebucket.s3.amazonaws.com",
                "range",
                "bytes=0-9",
                "x-amz-content-sha256",
                Signature.NO_BODY,
                "x-amz-date",
                Signature.date(at));
        assertThat(signature.authorization("/test.txt", new TreeMap<>(headers), at))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    /** get-vanilla of the Signature Version 4 test suite. */
    @Test
    void a_plain_request_of_the_test_suite_has_its_signature() {
        assertThat(suite("/"))
                .endsWith("SignedHeaders=host;x-amz-date, "
                        + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    /** get-unreserved, get-utf8, get-space-unnormalized and get-slashes-unnormalized of the test suite. */
    @Test
    void paths_of_the_test_suite_have_their_signatures() {
        assertThat(suite(S3Object.encoded("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")))
                .endsWith("Signature=07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
        assertThat(suite(S3Object.encoded("/\u1234")))
                .endsWith("Signature=8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
        assertThat(suite(S3Object.encoded("/example space/")))
                .endsWith("Signature=652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741");
        assertThat(suite(S3Object.encoded("//example//")))
                .endsWith("Signature=87cca117541a147f6df867677d98a7d80dff226d2bfca9e4ffa899665623c7e5");
    }

    private static String suite(String path) {
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("host", "example.amazonaws.com");
        headers.put("x-amz-date", Signature.date(SUITE));
        return new Signature("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service")
                .authorization(path, headers, SUITE);
    }
}
