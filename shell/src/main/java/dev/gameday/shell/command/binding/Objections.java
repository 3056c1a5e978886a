package dev.gameday.shell.command.binding;

import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundMetric;
import dev.gameday.catalog.survey.FoundQueue;
import dev.gameday.catalog.survey.Section;
import dev.gameday.catalog.survey.Survey;
import dev.gameday.runbook.draft.Draft;
import dev.gameday.runbook.draft.DraftText;
import dev.gameday.runbook.draft.Timings;
import dev.gameday.runbook.file.BindingFile;
import dev.gameday.yaml.NearestName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can't be in a draft: names of which nothing was found, for from these nothing else would follow, and what a
 * binding's file could not be read for. Where a section has a gap, its names are not judged.
 */
record Objections(Survey survey) implements Function<Draft, List<String>> {
    private static final String NO_ROLE_YET = "'fault-role' is missing";
    private static final String AWS = "AWS/";

    @Override
    public List<String> apply(Draft draft) {
        List<String> unknown = Stream.of(
                        unknown(
                                draft,
                                "functions",
                                survey.functions(),
                                FoundFunction::name,
                                "There is no function '%s'"),
                        unknown(draft, "queues", survey.queues(), FoundQueue::name, "No function reads a queue '%s'"),
                        unknown(
                                draft,
                                "alarms",
                                survey.alarms(),
                                FoundAlarm::name,
                                "There is no alarm '%s' on a metric"),
                        unknown(
                                draft,
                                "metrics",
                                survey.metrics(),
                                FoundMetric::toString,
                                "No metric '%s' has had a value in two weeks"))
                .flatMap(List::stream)
                .toList();
        return unknown.isEmpty() ? unreadable(draft) : unknown;
    }

    private static <T> List<String> unknown(
            Draft draft, String section, Section<T> found, Function<T, String> name, String sentence) {
        List<String> names = found.found().stream().map(name).toList();
        return found.gap().isPresent()
                ? List.of()
                : draft.lines().stream()
                        .filter(line -> line.term().section().equals(section))
                        .flatMap(line -> line.value().stream())
                        .filter(value -> !names.contains(value) && !value.startsWith(AWS))
                        .map(value -> sentence.formatted(value) + ", " + nearest(value, names))
                        .toList();
    }

    private static String nearest(String value, List<String> names) {
        return NearestName.of(value, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(names.isEmpty() ? "write - to leave it out" : "write one that there is, or - to leave it out");
    }

    private static List<String> unreadable(Draft draft) {
        return BindingFile.read(draft.name() + ".yaml", DraftText.of(draft, Timings.unmeasured(), List.of()))
                .problems()
                .stream()
                .filter(problem -> !problem.wrong().equals(NO_ROLE_YET))
                .map(problem -> problem.wrong() + ", " + problem.remedy())
                .toList();
    }
}
