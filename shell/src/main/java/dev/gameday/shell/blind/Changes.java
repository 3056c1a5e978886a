package dev.gameday.shell.blind;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people changed during a run. In the end the functions that they touched are as they were deployed, and not as they
 * were found: a function may have been found broken. Roles are only ever given what they were deployed with, and what was
 * moved between queues stays. Safe for many threads.
 */
final class Changes {
    private static final String SELF = "gameday";

    /** Whose ARN it is, one has typed; with some ARNs withheld and others not, one would be told by that. */
    private static final Pattern NAMED = Pattern.compile("(resource: )?arn:aws[\\w-]*:\\S*");

    private final Set<String> touched = new LinkedHashSet<>();

    /** Does it, and says what came of it. */
    MitigationTried make(String by, Action action, List<String> words, Sight sight) {
        List<String> rest = words.subList(1, words.size());
        action.check(rest);
        touch(action.touches(sight, rest));
        List<Outcome<Change>> outcomes = action.done(sight, rest);
        boolean done = outcomes.stream().anyMatch(outcome -> outcome.value().isPresent());
        List<String> told = outcomes.stream()
                .map(outcome -> outcome.match(
                        Change::sentence,
                        trouble ->
                                "not done: " + NAMED.matcher(trouble.sentence()).replaceAll("it")))
                .toList();
        return new MitigationTried(
                by,
                String.join(" ", words),
                done,
                told.isEmpty() ? "there was nothing to change" : String.join("; ", told));
    }

    private synchronized void touch(List<String> functions) {
        touched.addAll(functions);
    }

    /** Has every function that was touched be as it was deployed; each once. */
    synchronized List<GameDayEvent> takeBack(Sight sight) {
        List<GameDayEvent> events = new ArrayList<>();
        for (String function : touched) {
            for (Outcome<Change> outcome : Action.rolledBack(sight, function, "")) {
                events.add(outcome.match(
                        change -> new MitigationTakenBack(SELF, function, true, change.sentence()),
                        trouble -> new MitigationTakenBack(SELF, function, false, trouble.sentence())));
            }
        }
        touched.clear();
        return events;
    }
}
