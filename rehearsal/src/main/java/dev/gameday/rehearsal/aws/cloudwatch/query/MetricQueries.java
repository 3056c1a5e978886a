package dev.gameday.rehearsal.aws.cloudwatch.query;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.math.Expression;
import dev.gameday.rehearsal.aws.cloudwatch.math.Operand;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Distribution;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricIdentity;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Periods;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Statistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/**
 * The queries of one request, checked by {@link MetricQueryCheck}, and their values over a time. The period that is
 * still running counts with what it has so far.
 */
public final class MetricQueries implements Expression.Scope {
    private final MetricStore store;
    private final Map<String, MetricDataQuery> queries = new LinkedHashMap<>();
    private final Map<String, Expression> expressions;
    private final long from;
    private final long to;
    private final Map<String, Operand> values = new HashMap<>();
    private final Alignment alignment;

    private MetricQueries(MetricStore store, List<MetricDataQuery> queries, long from, long to, Alignment alignment) {
        this.store = store;
        this.expressions = MetricQueryCheck.expressionsOf(queries);
        this.from = from;
        this.to = to;
        this.alignment = alignment;
        queries.forEach(query -> this.queries.put(query.id(), query));
    }

    /** Where a query's first period starts. */
    private interface Alignment {
        long start(long from, int period);
    }

    /** Queries over {@code [from, to)}, their periods aligned as CloudWatch aligns them. */
    public static MetricQueries aligned(MetricStore store, List<MetricDataQuery> queries, long from, long to) {
        return new MetricQueries(store, queries, from, to, Periods::startOf);
    }

    /** Queries whose periods count from {@code from}, as an alarm's do. */
    public static MetricQueries sliding(MetricStore store, List<MetricDataQuery> queries, long from, long to) {
        return new MetricQueries(store, queries, from, to, (start, period) -> start);
    }

    @Override
    public long start(int period) {
        return alignment.start(from, period);
    }

    @Override
    public long to() {
        return to;
    }

    @Override
    public List<String> metrics() {
        return queries.values().stream()
                .filter(query -> query.metricStat() != null)
                .map(MetricDataQuery::id)
                .toList();
    }

    /** The points of the query of that id, which must be one series. */
    public Operand.Points pointsOf(String id) {
        if (valueOf(id) instanceof Operand.Points points) {
            return points;
        }
        throw CloudWatchErrors.invalid("Error in expression '" + id + "': the result is not a time series");
    }

    /** The series of the query of that id: one, or those of an array. */
    public List<Operand.Points> seriesOf(String id) {
        Operand value = valueOf(id);
        if (value instanceof Operand.Constant) {
            throw CloudWatchErrors.invalid("Error in expression '" + id + "': the result is not a time series");
        }
        return value.series();
    }

    @Override
    public Operand valueOf(String id) {
        Operand known = values.get(id);
        if (known == null) {
            known = evaluate(id);
            values.put(id, known);
        }
        return known;
    }

    private Operand evaluate(String id) {
        Expression expression = expressions.get(id);
        if (expression != null) {
            return expression.evaluate(this);
        }
        MetricDataQuery query = queries.get(id);
        if (query == null) {
            throw new IllegalStateException("a query that was checked mentions an unknown id: " + id);
        }
        return read(query);
    }

    private Operand.Points read(MetricDataQuery query) {
        MetricStat stat = query.metricStat();
        ToDoubleFunction<Distribution> statistic = Statistics.named(stat.stat()).orElseThrow();
        long start = start(stat.period());
        long end = Math.min(to, store.horizon(stat.metric().namespace(), stat.period()));
        NavigableMap<Long, Double> points = new TreeMap<>();
        store.find(MetricIdentity.of(stat.metric()))
                .filter(series ->
                        stat.unitAsString() == null || stat.unitAsString().equals(series.unit()))
                .ifPresent(series -> series.periods(start, end, stat.period())
                        .forEach((time, distribution) -> points.put(time, statistic.applyAsDouble(distribution))));
        String label = query.label() == null ? stat.metric().metricName() : query.label();
        return new Operand.Points(label, stat.period(), points);
    }
}
