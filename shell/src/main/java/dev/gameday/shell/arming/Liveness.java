package dev.gameday.shell.arming;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.shell.place.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what a function is armed with has said something in the function's log since the function was last changed. */
final class Liveness {
    private static final Duration STEP = Duration.ofSeconds(5);
    /** A clock here that is so far behind the account's keeps no line from being seen. */
    private static final Duration BEHIND = Duration.ofHours(1);

    private final MetricReader reader;
    private final Timeline timeline;

    Liveness(MetricReader reader, Timeline timeline) {
        this.reader = reader;
        this.timeline = timeline;
    }

    /** Its first such line since then, if there is any. A log that is not there yet holds none. */
    Outcome<Optional<LogLine>> seen(FunctionSetup function, Kit kit) {
        Outcome<Optional<LogLine>> first = Outcome.done(Optional.empty());
        for (String sign : kit.signs()) {
            first = first.then(found -> found.isPresent() ? Outcome.done(found) : seen(function, sign));
        }
        return first;
    }

    private Outcome<Optional<LogLine>> seen(FunctionSetup function, String sign) {
        return reader.lines(
                        function.logGroup(),
                        sign,
                        function.modified(),
                        timeline.instant().plus(BEHIND),
                        1)
                .match(
                        (List<LogLine> lines) -> Outcome.done(lines.stream().findFirst()),
                        trouble -> trouble.kind() == Trouble.Kind.NOT_FOUND
                                ? Outcome.done(Optional.<LogLine>empty())
                                : Outcome.<Optional<LogLine>>failed(trouble));
    }

    /** The same, waited for until that moment. */
    Outcome<Optional<LogLine>> awaited(FunctionSetup function, Kit kit, Instant until) {
        Outcome<Optional<LogLine>> outcome = seen(function, kit);
        while (outcome.match(Optional::isEmpty, trouble -> trouble.kind().passing())
                && timeline.instant().isBefore(until)) {
            Waiting.on(timeline, STEP);
            outcome = seen(function, kit);
        }
        return outcome;
    }
}
