package dev.gameday.rehearsal.aws.fis.template;

import dev.gameday.rehearsal.aws.fis.answer.FisErrors;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;

/**
 * The quotas on how a template's actions run: at most ten at once, and twelve hours together (Service Quotas of FIS).
 * Times are those of the durations alone; an action without one counts as over at once. The actions have no circle.
 */
final class ScheduleCheck {
    private static final int MOST_PARALLEL = 10;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Map<String, CreateExperimentTemplateActionInput> actions;
    private final Map<String, Span> spans = new HashMap<>();

    ScheduleCheck(Map<String, CreateExperimentTemplateActionInput> actions) {
        this.actions = actions;
    }

    private record Span(Duration start, Duration end) {
        boolean covers(Duration moment) {
            return start.equals(moment) || (start.compareTo(moment) < 0 && end.compareTo(moment) > 0);
        }
    }

    void check() {
        actions.keySet().forEach(this::span);
        if (spans.values().stream().anyMatch(span -> span.end().compareTo(LONGEST) > 0)) {
            throw FisErrors.quota("The experiment would last longer than " + LONGEST.toHours() + " hours");
        }
        for (Span at : spans.values()) {
            long parallel = spans.values().stream()
                    .filter(span -> span.covers(at.start()))
                    .count();
            if (parallel > MOST_PARALLEL) {
                throw FisErrors.quota("The template has more than " + MOST_PARALLEL + " parallel actions");
            }
        }
    }

    private Span span(String name) {
        Span known = spans.get(name);
        if (known != null) {
            return known;
        }
        CreateExperimentTemplateActionInput action =
                Optional.ofNullable(actions.get(name)).orElseThrow();
        Duration start = action.startAfter().stream()
                .map(former -> span(former).end())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration length = Optional.ofNullable(action.parameters().get("duration"))
                .map(Duration::parse)
                .orElse(Duration.ZERO);
        Span span = new Span(start, start.plus(length));
        spans.put(name, span);
        return span;
    }
}
