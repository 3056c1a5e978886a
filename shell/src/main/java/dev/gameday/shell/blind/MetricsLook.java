package dev.gameday.shell.blind;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Tolerance;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.yaml.NearestName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code look metrics [NAME...]}: the last ten minutes from CloudWatch, those with bounds last, where the eye is. */
final class MetricsLook {
    private static final Duration BACK = Duration.ofMinutes(10);
    private static final int CHART = 20;
    private static final int VALUE = 18;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ROUGH = "_.-~=+*#";

    private MetricsLook() {}

    static List<Line> lines(Sight sight, List<String> names) {
        Map<String, MetricSource> sources =
                chosen(sight.run().environment().binding().metrics(), names);
        Instant now = sight.now();
        Map<String, List<Sample>> samples =
                Sight.answered(sight.reader().samples(List.copyOf(sources.values()), now.minus(BACK), now)).stream()
                        .collect(Collectors.groupingBy(Sample::metric));
        Map<String, Tolerance> bounds = new TreeMap<>();
        sight.run().plan().runbook().steadyState().forEach(steady -> bounds.put(steady.metric(), tolerance(steady)));
        List<Line> lines = new ArrayList<>();
        lines.add(Looking.heading("The last %d minutes, the newest at the right".formatted(BACK.toMinutes())));
        sources.values().stream()
                .sorted(Comparator.comparing((MetricSource source) -> bounds.containsKey(source.name()))
                        .thenComparing(MetricSource::name))
                .forEach(source -> lines.add(line(
                        sight,
                        source,
                        samples.getOrDefault(source.name(), List.of()),
                        Optional.ofNullable(bounds.get(source.name())),
                        now)));
        return lines;
    }

    private static Tolerance tolerance(SteadyState steady) {
        return steady.tolerance();
    }

    private static Map<String, MetricSource> chosen(Map<String, MetricSource> all, List<String> names) {
        if (names.isEmpty()) {
            return all;
        }
        Map<String, MetricSource> chosen = new TreeMap<>();
        for (String name : names) {
            MetricSource source = all.get(name);
            if (source == null) {
                throw new UsageException(
                        "There is no metric '" + name + "': " + NearestName.remedy(name, all.keySet()) + ".");
            }
            chosen.put(name, source);
        }
        return chosen;
    }

    private static Line line(
            Sight sight, MetricSource source, List<Sample> samples, Optional<Tolerance> bound, Instant now) {
        Line chart = chart(sight, samples, now);
        Optional<Sample> last = samples.isEmpty() ? Optional.empty() : Optional.of(samples.get(samples.size() - 1));
        boolean out = last.isPresent()
                && bound.map(range -> !range.accepts(last.get().value())).orElse(false);
        String value =
                last.map(sample -> Quantity.of(sample.value(), source.unit())).orElse("no value");
        Line state = bound.isEmpty()
                ? Line.EMPTY
                : Line.of(" (" + bound.get() + ") ", Tone.MUTED).plus(out ? "OUT" : "ok", out ? Tone.BAD : Tone.GOOD);
        Line right = Line.of(value, out ? Tone.BAD : Tone.VALUE).plus(state);
        int title = Math.max(12, sight.width() - CHART - VALUE - 22);
        return Line.of(source.name(), Tone.PLAIN)
                .padded(Math.min(26, title))
                .plus(" ")
                .plus(chart)
                .plus(" ")
                .plus(right)
                .fit(sight.width());
    }

    private static Line chart(Sight sight, List<Sample> samples, Instant now) {
        String levels = sight.glyphs().pick(BLOCKS, ROUGH);
        double highest = samples.stream().mapToDouble(Sample::value).max().orElse(0);
        double lowest =
                Math.min(0, samples.stream().mapToDouble(Sample::value).min().orElse(0));
        StringBuilder chart = new StringBuilder();
        long column = BACK.toMillis() / CHART;
        for (int at = 0; at < CHART; at++) {
            Instant from = now.minus(BACK).plusMillis(at * column);
            Instant until = from.plusMillis(column);
            Optional<Sample> here = samples.stream()
                    .filter(sample ->
                            sample.end().isAfter(from) && sample.start().isBefore(until))
                    .max(Comparator.comparingDouble(Sample::value));
            chart.append(here.map(sample -> level(levels, sample.value(), lowest, highest))
                    .orElse(' '));
        }
        return Line.of(chart.toString(), Tone.VALUE);
    }

    private static char level(String levels, double value, double lowest, double highest) {
        double share = highest > lowest ? (value - lowest) / (highest - lowest) : 0;
        return levels.charAt((int) Math.min(levels.length() - 1L, Math.round(share * (levels.length() - 1))));
    }
}
