package dev.gameday.rehearsal.aws.cloudwatch.query;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.math.Expression;
import dev.gameday.rehearsal.aws.cloudwatch.math.ExpressionReader;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Periods;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Statistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/** What CloudWatch refuses in a list of metric queries: bad ids, periods, statistics and expressions. */
public final class MetricQueryCheck {
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9_]*");
    private static final int MOST_QUERIES = 500;

    private final Map<String, Expression> expressions = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private MetricQueryCheck() {}

    /** The expressions among the queries by id; throws {@code ValidationError} when a query is not acceptable. */
    public static Map<String, Expression> expressionsOf(List<MetricDataQuery> queries) {
        if (queries.isEmpty()) {
            throw CloudWatchErrors.invalid("The parameter MetricDataQueries is required.");
        }
        if (queries.size() > MOST_QUERIES) {
            throw CloudWatchErrors.invalid(
                    "The collection MetricDataQueries must not have a size greater than " + MOST_QUERIES + ".");
        }
        MetricQueryCheck check = new MetricQueryCheck();
        queries.forEach(check::read);
        check.expressions.keySet().forEach(check::resolve);
        if (queries.stream().noneMatch(query -> !Boolean.FALSE.equals(query.returnData()))) {
            throw CloudWatchErrors.invalid("At least one of the MetricDataQueries must have ReturnData set to true.");
        }
        return check.expressions;
    }

    private void read(MetricDataQuery query) {
        String id = query.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw CloudWatchErrors.invalid("The value " + id
                    + " for parameter MetricDataQueries.member.Id is not matching the expected pattern ^" + ID + "$.");
        }
        if (!ids.add(id)) {
            throw CloudWatchErrors.invalid("The values for parameter id in MetricDataQueries are not unique.");
        }
        if ((query.metricStat() == null) == (query.expression() == null)) {
            throw CloudWatchErrors.invalid(
                    "The parameters MetricDataQueries.member.Expression and MetricDataQueries.member.MetricStat are"
                            + " mutually exclusive and you have specified both or neither of them for " + id + ".");
        }
        if (query.metricStat() != null) {
            check(query.metricStat());
        } else {
            expressions.put(id, expression(id, query.expression()));
        }
    }

    private static void check(MetricStat stat) {
        if (stat.metric() == null
                || stat.metric().namespace() == null
                || stat.metric().metricName() == null) {
            throw CloudWatchErrors.invalid("The parameter MetricStat.Metric is required.");
        }
        if (!Periods.queryable(stat.period())) {
            throw CloudWatchErrors.invalid(
                    "Period must be 1, 5, 10, 20, 30, 60 or a multiple of 60, not " + stat.period() + ".");
        }
        if (stat.stat() == null || Statistics.named(stat.stat()).isEmpty()) {
            throw CloudWatchErrors.invalid("The value " + stat.stat() + " for parameter Stat is not supported.");
        }
    }

    private static Expression expression(String id, String text) {
        try {
            return ExpressionReader.read(text);
        } catch (ExpressionReader.Unreadable unreadable) {
            throw CloudWatchErrors.invalid("Error in expression '" + id + "': " + unreadable.getMessage());
        }
    }

    private void resolve(String id) {
        follow(id, id, new HashSet<>());
    }

    private void follow(String origin, String id, Set<String> visited) {
        Expression expression = expressions.get(id);
        if (expression == null || !visited.add(id)) {
            return;
        }
        expression.mentions(mentioned -> {
            if (!ids.contains(mentioned)) {
                throw CloudWatchErrors.invalid("Error in expression '" + id + "': Unknown identifier: " + mentioned);
            }
            if (mentioned.equals(origin)) {
                throw CloudWatchErrors.invalid("Error in expression '" + origin + "': it refers to itself");
            }
            follow(origin, mentioned, visited);
        });
    }
}
