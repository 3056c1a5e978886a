package dev.gameday.shell.blind;

import dev.gameday.catalog.metric.LogLine;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * {@code look logs FUNCTION [TEXT]}: the newest lines of its log that hold the text, or that speak of trouble and a few of
 * Lambda's reports. What the fault's own machinery writes there is withheld, whatever is at fault, and so is the memory in
 * every report: what is missing must not tell either.
 */
final class LogsLook {
    private static final Duration TROUBLE = Duration.ofMinutes(5);
    private static final Duration REPORTS = Duration.ofSeconds(4);
    private static final int SHOWN = 8;
    private static final int REPORTS_SHOWN = 4;
    private static final int SEARCHED = 400;
    private static final int INDENT = 9;
    private static final List<String> TROUBLES = List.of("[ERROR]", "[WARN]", "Task timed out");
    /** By this AWS marks the errors that it injects; without it they are those that a broken function would have. */
    private static final Pattern INJECTED = Pattern.compile("FIS\\.|: Error injected by AWS FIS");

    private static final Pattern MEMORY = Pattern.compile("Memory Size: \\d+ MB");

    private LogsLook() {}

    static List<Line> lines(Sight sight, List<String> words) {
        String function = Looking.needed(words, "logs");
        String group = sight.components().log(function);
        Instant now = sight.now();
        List<Line> lines = new ArrayList<>();
        if (words.size() > 1) {
            String text = String.join(" ", words.subList(1, words.size()));
            if (text.isBlank()) {
                throw new UsageException("look logs " + function + " needs some text to look for, or none at all");
            }
            List<LogLine> found = newest(found(sight, group, List.of(text), now.minus(TROUBLE), now), SHOWN);
            lines.add(Looking.heading(
                    "%s, lines with \"%s\" in the last %d minutes".formatted(group, text, TROUBLE.toMinutes())));
            found.forEach(line -> lines.addAll(shown(sight, line)));
            lines.addAll(end(found.isEmpty()));
            return lines;
        }
        List<LogLine> trouble = newest(found(sight, group, TROUBLES, now.minus(TROUBLE), now), SHOWN);
        lines.add(Looking.heading(
                "%s, trouble in the last %d minutes, the newest %d".formatted(group, TROUBLE.toMinutes(), SHOWN)));
        trouble.forEach(line -> lines.addAll(shown(sight, line)));
        if (trouble.isEmpty()) {
            lines.add(Line.of("  none", Tone.GOOD));
        }
        lines.add(Looking.heading("What Lambda reports of the newest invocations"));
        newest(found(sight, group, List.of("REPORT"), now.minus(REPORTS), now), REPORTS_SHOWN)
                .forEach(line -> lines.addAll(shown(sight, line)));
        lines.addAll(end(false));
        return lines;
    }

    private static List<LogLine> found(Sight sight, String group, List<String> texts, Instant from, Instant until) {
        TreeMap<String, LogLine> found = new TreeMap<>();
        for (String text : texts) {
            // The reader gives the oldest first, so the newest are looked for from close by outwards.
            for (Duration back = Duration.ofSeconds(4); ; back = back.multipliedBy(4)) {
                Instant since = until.minus(back).isBefore(from) ? from : until.minus(back);
                List<LogLine> lines = Sight.answered(sight.reader().lines(group, text, since, until, SEARCHED));
                lines.stream()
                        .filter(line -> !machinery(line))
                        .forEach(line -> found.put(line.at() + " " + line.text(), line));
                if (lines.size() >= SHOWN || since.equals(from)) {
                    break;
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Lines of the FIS extension and of the project's own layers, and those about what a game day sent. */
    private static boolean machinery(LogLine line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return text.contains("fis extension") || text.contains("fault") || text.contains("gameday");
    }

    private static List<LogLine> newest(Collection<LogLine> lines, int most) {
        TreeSet<LogLine> sorted =
                new TreeSet<>(Comparator.comparing(LogLine::at).thenComparing(LogLine::text));
        sorted.addAll(lines);
        return sorted.stream().skip(Math.max(0, sorted.size() - most)).toList();
    }

    private static List<Line> shown(Sight sight, LogLine line) {
        String plain =
                INJECTED.matcher(line.text().replaceAll("\\s+", " ").strip()).replaceAll("");
        String text = MEMORY.matcher(plain).replaceAll("Memory Size: " + Concealment.WITHHELD);
        List<Line> lines = new ArrayList<>();
        for (String part : Wrapped.lines(text, Math.max(20, sight.width() - INDENT))) {
            String margin = lines.isEmpty() ? Elapsed.time(line.at()) + " " : " ".repeat(INDENT);
            lines.add(Line.of(margin, Tone.MUTED).plus(part));
        }
        return lines;
    }

    private static List<Line> end(boolean none) {
        List<Line> lines = new ArrayList<>();
        if (none) {
            lines.add(Line.of("  none"));
        }
        lines.add(Line.of("Lines that would tell what was done are withheld until the reveal.", Tone.MUTED));
        return lines;
    }
}
