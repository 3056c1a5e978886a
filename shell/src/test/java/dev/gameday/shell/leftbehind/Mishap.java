package dev.gameday.shell.leftbehind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** What can become of one call. */
enum Mishap {
    THROTTLED {
        @Override
        HttpExecuteResponse call(Transport.Call call) {
            return error(429, "ThrottlingException", "Rate exceeded");
        }
    },
    SERVICE_FAILED {
        @Override
        HttpExecuteResponse call(Transport.Call call) {
            return error(503, "ServiceUnavailable", "try later");
        }
    },
    /** Never arrived, and nobody said so in time. */
    TIMED_OUT {
        @Override
        HttpExecuteResponse call(Transport.Call call) throws IOException {
            throw new SocketTimeoutException("Read timed out");
        }
    },
    /** Done, but its answer was lost: the ambiguous one. */
    DROPPED_AFTER_APPLIED {
        @Override
        HttpExecuteResponse call(Transport.Call call) throws IOException {
            call.make();
            throw new IOException("Connection reset by peer");
        }
    };

    abstract HttpExecuteResponse call(Transport.Call call) throws IOException;

    /** The credentials are no longer good. */
    static HttpExecuteResponse expired() {
        return error(403, "ExpiredToken", "The security token included in the request is expired");
    }

    /** One text that the JSON and the XML protocols each find their error code in, or else the status. */
    private static HttpExecuteResponse error(int status, String code, String message) {
        String xml = "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                .formatted(code, message);
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(status)
                        .putHeader("x-amzn-ErrorType", code)
                        .build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
