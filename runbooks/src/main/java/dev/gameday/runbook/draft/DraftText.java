package dev.gameday.runbook.draft;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.FlowMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A draft as a binding's YAML. Above each name stands what it is for and why it is what it is; a name that has come to
 * nothing is a comment that begins with TODO. What an account's names hold can't end a line or a comment.
 */
public final class DraftText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");
    private static final Pattern LIKE_A_VALUE = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
    private static final List<String> SECTIONS = List.of(
            "functions", "roles", "subnets", "zones", "queues", "clients", "resources", "logs", "alarms", Term.METRICS);
    private static final int MOST_CANDIDATES = 5;
    private static final int WIDTH = 110;

    private final Draft draft;
    private final Timings timings;
    private final List<String> lines = new ArrayList<>();

    private DraftText(Draft draft, Timings timings) {
        this.draft = draft;
        this.timings = timings;
    }

    /** The text of the file; {@code notes} are put at its head. */
    public static String of(Draft draft, Timings timings, List<String> notes) {
        DraftText text = new DraftText(draft, timings);
        text.head(notes);
        SECTIONS.forEach(text::section);
        draft.map().ifPresent(text::map);
        return String.join("\n", text.lines) + "\n";
    }

    private void head(List<String> notes) {
        comment(
                "",
                "Drafted by 'gameday binding new' from what account %s shows in %s."
                        .formatted(draft.identity().account(), draft.identity().region()));
        comment(
                "",
                "Every name is a guess unless it says 'your answer': read the reason above it before a run. 'gameday binding check' resolves them all.");
        notes.forEach(note -> comment("", note));
        lines.add("name: " + draft.name());
        lines.add("account: \"" + draft.identity().account() + "\"");
        lines.add("region: " + draft.identity().region());
        draft.lines().stream()
                .filter(line -> line.term().section().equals(Term.FAULT_ROLE))
                .forEach(line -> {
                    explain("", line);
                    lines.add(line.value()
                            .map(role -> Term.FAULT_ROLE + ": " + scalar(role))
                            .orElse("# " + Term.FAULT_ROLE + ":"));
                });
    }

    private void section(String section) {
        List<Drafted> names = draft.lines().stream()
                .filter(line -> line.term().section().equals(section))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        boolean bare = names.stream().allMatch(line -> line.value().isEmpty());
        lines.add("");
        lines.add((bare ? "# " : "") + section + ":");
        names.forEach(line -> {
            explain("  ", line);
            entry(line).forEach(text -> lines.add(text.stripTrailing()));
        });
    }

    private void map(FlowMap map) {
        lines.add("");
        comment(
                "",
                "How the parts hand on to each other: what functions read by themselves, and what their roles let them send to, write to and invoke. The panel draws it. Strike what does not happen, and add what is missing, such as the metrics of your own.");
        lines.add("map:");
        if (map.parts().contains(MapDraft.CLIENTS)) {
            lines.add("  others: [" + MapDraft.CLIENTS + "]");
        }
        lines.add("  edges:");
        map.edges()
                .forEach(edge -> lines.add("    - {from: " + edge.from() + ", to: " + edge.to()
                        + names("metrics", edge.metrics())
                        + names(
                                "targets",
                                edge.targets().stream()
                                        .filter(target -> !target.equals(edge.to()))
                                        .toList())
                        + "}"));
    }

    private static String names(String key, List<String> names) {
        return names.isEmpty() ? "" : ", " + key + ": [" + String.join(", ", names) + "]";
    }

    private void explain(String indent, Drafted line) {
        String title = Draft.source(line, timings)
                .map(MetricSource::title)
                .orElse(line.term().title());
        if (line.value().isPresent()) {
            comment(indent, title + ": " + line.why() + ".");
            return;
        }
        comment(indent, "TODO " + title + ": " + line.why() + ".");
        line.candidates().stream()
                .limit(MOST_CANDIDATES)
                .forEach(candidate -> comment(indent, "  " + candidate.value() + ": " + candidate.why()));
    }

    private List<String> entry(Drafted line) {
        String name = line.term().name();
        if (line.value().isEmpty()) {
            return List.of("  # " + name + ":");
        }
        if (line.term().section().equals("subnets")) {
            return List.of("  " + name + ": "
                    + flow(TagText.read(line.value().orElse("")).orElse(Map.of())));
        }
        return Draft.source(line, timings)
                .map(source -> metric(name, source))
                .orElseGet(
                        () -> List.of("  " + name + ": " + scalar(line.value().orElse(""))));
    }

    private static List<String> metric(String name, MetricSource source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", scalar(source.title()));
        fields.put("unit", scalar(source.unit()));
        fields.put("namespace", scalar(source.namespace()));
        fields.put("metric", scalar(source.metric()));
        Optional.of(source.dimensions())
                .filter(dimensions -> !dimensions.isEmpty())
                .ifPresent(dimensions -> fields.put("dimensions", flow(dimensions)));
        fields.put("statistic", source.statistic());
        fields.put("period", seconds(source.period()));
        fields.put("lag", seconds(source.lag()));
        if (source.scale() != 1) {
            fields.put(
                    "scale",
                    BigDecimal.valueOf(source.scale()).stripTrailingZeros().toPlainString());
        }
        if (source.quiet()) {
            fields.put("quiet", "true");
        }
        List<String> entry = new ArrayList<>(List.of("  " + name + ":"));
        fields.forEach((key, value) -> entry.add("    " + key + ": " + value));
        return entry;
    }

    private static String seconds(Duration duration) {
        return "PT" + duration.toSeconds() + "S";
    }

    private static String flow(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> scalar(entry.getKey()) + ": " + scalar(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Quoted wherever YAML might take it for anything else than the text that it is. */
    private static String scalar(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !LIKE_A_VALUE.matcher(text).matches();
        if (plain) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                quoted.append("\\x%02x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private void comment(String indent, String text) {
        StringBuilder line = new StringBuilder();
        for (String word :
                text.replaceAll("\\p{Cntrl}|\\p{Cf}|\\p{Zl}|\\p{Zp}", " ").split("(?<=\\S) ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(indent + "# " + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(indent + "# " + line);
    }
}
