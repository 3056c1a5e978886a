package dev.gameday.recorder.report.section;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.plan.Plan;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what an assertion's probe measured, as a fact, with its unit. Foreign text: escape it. */
public record Wording(Optional<Plan> plan) {

    public String measured(AssertionAssessed assessed) {
        if (assessed.measured().isEmpty()) {
            return "not measured";
        }
        double value = assessed.measured().get();
        String number = Quantity.number(value, Tolerance.parse(assessed.tolerance()));
        return probe(assessed.id()).map(probe -> sentence(probe, value, number)).orElse(number);
    }

    private Optional<Probe> probe(String assertion) {
        return plan.flatMap(
                p -> Stream.concat(p.runbook().hypothesis().assertions().stream(), p.runbook().observations().stream())
                        .filter(a -> a.id().equals(assertion))
                        .map(Assertion::probe)
                        .findFirst());
    }

    private String sentence(Probe probe, double value, String number) {
        boolean never = Double.isInfinite(value);
        if (probe instanceof Probe.MetricProbe metric) {
            return metric(metric, value, number);
        }
        if (probe instanceof Probe.AlarmProbe alarm) {
            String name = "alarm " + alarm.alarm();
            return never ? name + " never came" : name + " came " + number + " s after " + moment(alarm.from());
        }
        if (probe instanceof Probe.ReturnProbe back) {
            String name = title(back.metric());
            return never
                    ? name + " did not stay " + back.bound() + " again"
                    : name + " stayed " + back.bound() + " from " + number + " s after " + moment(back.from());
        }
        if (probe instanceof Probe.CleanProbe clean) {
            return never
                    ? "not everything was seen gone"
                    : "everything was seen gone " + number + " s after " + moment(clean.from());
        }
        return number;
    }

    private String metric(Probe.MetricProbe probe, double value, String number) {
        String unit = source(probe.metric())
                .map(MetricSource::unit)
                .filter(u -> !u.isBlank())
                .map(u -> " " + u)
                .orElse("");
        if (probe.aggregation() == Probe.Aggregation.SLOPE) {
            String verb = value < 0 ? " fell " : " climbed ";
            return title(probe.metric()) + verb + number.replaceFirst("^-", "") + unit + " per s";
        }
        return "%s of %s was %s%s"
                .formatted(probe.aggregation().name().toLowerCase(Locale.ROOT), title(probe.metric()), number, unit);
    }

    private String title(String metric) {
        return source(metric).map(MetricSource::title).filter(t -> !t.isBlank()).orElse(metric);
    }

    private Optional<MetricSource> source(String metric) {
        return plan.flatMap(p -> Optional.ofNullable(p.metrics().get(metric)));
    }

    private static String moment(Moment moment) {
        String anchor = switch (moment.anchor()) {
            case REQUEST -> "the request";
            case EFFECT -> "the effect";
            case END -> "the end";
            case REMOVED -> "the removal";
        };
        String offset = moment.offset().isZero() ? "" : " and " + Quantity.duration(moment.offset());
        return anchor + " of " + moment.step() + offset;
    }
}
