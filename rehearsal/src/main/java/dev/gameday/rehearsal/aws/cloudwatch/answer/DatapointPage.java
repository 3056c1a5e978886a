package dev.gameday.rehearsal.aws.cloudwatch.answer;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/**
 * One page of GetMetricData: so many datapoints in the order of the results. A result that goes on on the next page
 * says {@code PartialData}; the token is how many datapoints came before.
 */
public final class DatapointPage {
    private DatapointPage() {}

    public static GetMetricDataResponse of(List<MetricDataResult> results, String token, int most) {
        int total = results.stream().mapToInt(result -> result.values().size()).sum();
        int first = token == null ? 0 : first(token, total);
        int last = Math.min(total, first + most);
        List<MetricDataResult> page = new ArrayList<>();
        int passed = 0;
        for (MetricDataResult result : results) {
            int size = result.values().size();
            int from = Math.max(0, first - passed);
            int to = Math.min(size, last - passed);
            boolean empty = size == 0 && passed >= first && passed <= last;
            if (from < to || empty) {
                page.add(part(result, from, to));
            }
            passed += size;
        }
        return GetMetricDataResponse.builder()
                .metricDataResults(page)
                .nextToken(last < total ? String.valueOf(last) : null)
                .build();
    }

    private static MetricDataResult part(MetricDataResult result, int from, int to) {
        boolean goesOn = to < result.values().size();
        return result.toBuilder()
                .timestamps(result.timestamps().subList(from, to))
                .values(result.values().subList(from, to))
                .statusCode(goesOn ? StatusCode.PARTIAL_DATA : StatusCode.COMPLETE)
                .build();
    }

    private static int first(String token, int total) {
        if (!token.matches("[0-9]{1,9}") || Integer.parseInt(token) >= total) {
            throw CloudWatchErrors.invalidNextToken();
        }
        return Integer.parseInt(token);
    }
}
