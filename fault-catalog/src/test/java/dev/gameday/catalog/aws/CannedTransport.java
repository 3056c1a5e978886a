package dev.gameday.catalog.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/** Answers each request whose line or body holds a text with what was put in the can for it; opens no port. */
final class CannedTransport implements SdkHttpClient {
    final List<String> requests = new ArrayList<>();
    /** The Date of every answer; none while it is empty. */
    String date = "";

    private final Map<String, Answer> cans = new LinkedHashMap<>();

    private record Answer(int status, String body) {}

    void answer(String contained, int status, String body) {
        cans.put(contained, new Answer(status, body));
    }

    AwsClients clients() {
        return new AwsClients(
                Region.EU_WEST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                Optional.empty(),
                this);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String line =
                request.httpRequest().method() + " " + request.httpRequest().getUri();
        String text =
                line + request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("") + " " + body(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                requests.add(text);
                Answer answer = cans.entrySet().stream()
                        .filter(can -> text.contains(can.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new IOException("nothing in the can for " + text));
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(answer.status())
                                .headers(date.isEmpty() ? Map.of() : Map.of("Date", List.of(date)))
                                .build())
                        .responseBody(AbortableInputStream.create(
                                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    private static String body(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(provider -> {
                    try {
                        return new String(provider.newStream().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse("");
    }

    @Override
    public void close() {}
}
