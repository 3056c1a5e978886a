package dev.gameday.catalog.aws.tail;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.metric.InvocationSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/**
 * Follows one function's log. Each read begins some seconds before the newest line it has seen, as environments deliver
 * their lines at their own pace, and an event's id tells what was counted already. What it keeps is bounded: two minutes
 * of windows, and the ids of the overlap.
 */
final class FunctionTail {
    /** How long a window is. */
    static final Duration WINDOW = Duration.ofSeconds(5);

    /** How far back the first read goes. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(60);

    /** How late a line may be behind those of other environments. */
    static final Duration OVERLAP = Duration.ofSeconds(15);

    /** A window is told this long after it is over; most of its lines are there by then. */
    static final Duration SETTLING = Duration.ofSeconds(2);

    /** The most pages of one read. A page has up to 10,000 events or 1 MB, and may be empty with more to come. */
    static final int PAGES = 3;

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST_IDS = 40_000;

    private final String function;
    private final Supplier<CloudWatchLogsClient> logs;
    private final TreeMap<Instant, Window> windows = new TreeMap<>();
    private final Set<Instant> changed = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Respite respite = new Respite();
    private Optional<Instant> newest = Optional.empty();
    private Optional<Instant> told = Optional.empty();
    private Instant readFrom = Instant.MIN;
    private boolean behind;

    FunctionTail(String function, Supplier<CloudWatchLogsClient> logs) {
        this.function = function;
        this.logs = logs;
    }

    synchronized Outcome<List<InvocationSample>> read(Instant now) {
        Optional<Trouble> known = respite.standing(now);
        if (known.isPresent()) {
            return Outcome.failed(known.get());
        }
        Outcome<Boolean> read = AwsTrouble.value(() -> take(now));
        return read.match(
                whole -> {
                    behind = !whole;
                    respite.over();
                    return Outcome.done(samples(now));
                },
                trouble -> Outcome.failed(respite.after(trouble, now)));
    }

    /** Whether all that is there was read. */
    private boolean take(Instant now) {
        forget(now);
        Instant earliest = aligned(now.minus(FIRST_LOOK));
        Instant from = newest.map(at -> behind ? at : at.minus(OVERLAP))
                .filter(at -> at.isAfter(earliest))
                .orElse(earliest);
        readFrom = from;
        FilterLogEventsRequest request = FilterLogEventsRequest.builder()
                .logGroupName("/aws/lambda/" + function)
                .filterPattern(LogLineReader.PATTERN)
                .startTime(from.toEpochMilli())
                .build();
        for (int page = 0; page < PAGES; page++) {
            FilterLogEventsResponse found = logs.get().filterLogEvents(request);
            found.events().forEach(event -> take(event, now));
            if (found.nextToken() == null) {
                return true;
            }
            request = request.toBuilder().nextToken(found.nextToken()).build();
        }
        newest.flatMap(this::windowOf).ifPresent(Window::cut);
        return false;
    }

    private void take(FilteredLogEvent event, Instant now) {
        Instant at = Instant.ofEpochMilli(event.timestamp());
        // A sandbox's clock may be ahead of ours; what it stamps may not keep the others' lines from being read.
        Instant capped = at.isAfter(now) ? now : at;
        newest = Optional.of(newest.filter(before -> before.isAfter(capped)).orElse(capped));
        if (seen.add(event.eventId())) {
            LogLineReader.read(event.message().strip())
                    .ifPresent(line -> windowOf(at).ifPresent(window -> {
                        line.tell(window);
                        changed.add(window.end());
                    }));
        }
    }

    /** The window of that moment; none where it is one that was given up. */
    private Optional<Window> windowOf(Instant at) {
        Instant start = aligned(at);
        boolean late = !windows.isEmpty() && start.isBefore(windows.firstKey()) && told.isPresent();
        return late ? Optional.empty() : Optional.of(windows.computeIfAbsent(start, from -> new Window(from, WINDOW)));
    }

    private List<InvocationSample> samples(Instant now) {
        Instant settled = now.minus(SETTLING);
        fill(settled);
        List<InvocationSample> samples = new ArrayList<>();
        for (Window window : windows.values()) {
            boolean fresh = told.map(window.end()::isAfter).orElse(true);
            if (!window.end().isAfter(settled) && (fresh || changed.contains(window.end()))) {
                samples.add(window.sample(function));
                changed.remove(window.end());
            }
        }
        if (!samples.isEmpty()) {
            Instant last = samples.get(samples.size() - 1).end();
            told = Optional.of(told.filter(before -> before.isAfter(last)).orElse(last));
        }
        return samples;
    }

    /** A function that was busy and has no lines now is told as idle; one that was never seen is not told at all. */
    private void fill(Instant settled) {
        if (windows.isEmpty()) {
            return;
        }
        Instant next = aligned(told.filter(readFrom::isBefore).orElse(readFrom));
        next = next.isBefore(windows.firstKey()) ? windows.firstKey() : next;
        for (; !next.plus(WINDOW).isAfter(settled); next = next.plus(WINDOW)) {
            Window window = windows.computeIfAbsent(next, from -> new Window(from, WINDOW));
            if (behind && window.isEmpty()) {
                window.cut();
            }
        }
    }

    private static Instant aligned(Instant moment) {
        long length = WINDOW.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), length) * length);
    }

    private void forget(Instant now) {
        while (windows.size() > 1 && windows.firstEntry().getValue().end().isBefore(now.minus(KEPT))) {
            changed.remove(windows.pollFirstEntry().getValue().end());
        }
        Iterator<String> oldest = seen.iterator();
        while (seen.size() > MOST_IDS) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized int kept() {
        return windows.size();
    }
}
