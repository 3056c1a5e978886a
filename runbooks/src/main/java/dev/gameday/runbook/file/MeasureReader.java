package dev.gameday.runbook.file;

import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.Probe.Aggregation;
import dev.gameday.runbook.Probe.AlarmProbe;
import dev.gameday.runbook.Probe.CleanProbe;
import dev.gameday.runbook.Probe.MetricProbe;
import dev.gameday.runbook.Probe.ReturnProbe;
import dev.gameday.runbook.Tolerance;
import dev.gameday.yaml.YamlMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what an assertion measures; the one key among {@link #KINDS} says which kind of probe it is. */
final class MeasureReader {
    /** The keys of which each measure has one. */
    static final List<String> KINDS = Stream.concat(
                    Stream.of(Aggregation.values()).map(MeasureReader::key),
                    Stream.of("alarm", "returns", "clean-after"))
            .toList();

    private final Mentions mentions;

    MeasureReader(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The probe. */
    Optional<Probe> read(YamlMap map) {
        return Kind.of(map, KINDS, "a measure").filter(Kind::exact).flatMap(kind -> {
            Optional<Probe> probe = switch (kind.name()) {
                case "alarm" -> alarm(map);
                case "returns" -> returns(map);
                case "clean-after" -> moment(map, "clean-after").map(CleanProbe::new);
                default -> metric(map, kind.name());
            };
            map.close();
            return probe;
        });
    }

    private Optional<Probe> alarm(YamlMap map) {
        Optional<String> alarm = map.required("alarm").flatMap(Forms::name);
        Optional<Moment> after = moment(map, "raised-after");
        return Forms.all(alarm, after)
                ? Optional.of(new AlarmProbe(alarm.orElseThrow(), after.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Probe> returns(YamlMap map) {
        Optional<String> metric = map.required("returns").flatMap(Forms::name);
        Optional<Tolerance> bound = map.required("to").flatMap(Forms::tolerance);
        Optional<Moment> after = moment(map, "after");
        return Forms.all(metric, bound, after)
                ? Optional.of(new ReturnProbe(metric.orElseThrow(), bound.orElseThrow(), after.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Probe> metric(YamlMap map, String key) {
        Optional<String> metric = map.required(key).flatMap(Forms::name);
        Optional<Moment> from = moment(map, "from");
        Optional<Moment> until = moment(map, "until");
        if (!Forms.all(metric, from, until)) {
            return Optional.empty();
        }
        if (empty(from.orElseThrow(), until.orElseThrow())) {
            map.problem("until", "'until' is not after 'from'", "write a later moment");
        }
        return Optional.of(new MetricProbe(
                metric.orElseThrow(),
                Aggregation.valueOf(key.toUpperCase(Locale.ROOT)),
                from.orElseThrow(),
                until.orElseThrow()));
    }

    private Optional<Moment> moment(YamlMap map, String key) {
        return map.required(key).flatMap(mentions::moment);
    }

    /** Whether the window can hold nothing, whatever the run: the anchors of one injection come in their order. */
    private static boolean empty(Moment from, Moment until) {
        return from.step().equals(until.step())
                && from.anchor().compareTo(until.anchor()) >= 0
                && from.offset().compareTo(until.offset()) >= 0;
    }

    private static String key(Aggregation aggregation) {
        return aggregation.name().toLowerCase(Locale.ROOT);
    }
}
