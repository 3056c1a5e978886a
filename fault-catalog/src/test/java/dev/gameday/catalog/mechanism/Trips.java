package dev.gameday.catalog.mechanism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a fake remembers of the calls made to it, and the trouble that it is told to meet. */
final class Trips {
    final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<SdkException>> trouble = new HashMap<>();

    void next(String operation, SdkException e) {
        trouble.computeIfAbsent(operation, o -> new ArrayDeque<>()).add(e);
    }

    void on(String operation) {
        calls.add(operation);
        Deque<SdkException> waiting = trouble.get(operation);
        if (waiting != null && !waiting.isEmpty()) {
            throw waiting.remove();
        }
    }

    static AwsServiceException error(String code, int status) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Fake")
                        .errorCode(code)
                        .errorMessage("said so")
                        .build())
                .build();
    }
}
