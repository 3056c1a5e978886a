package dev.gameday.recorder.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened when, in UTC and counted from the first request; people's words with who said them. */
final class TimelineSection {
    private TimelineSection() {}

    static String of(SessionSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (TimelineEntry entry : summary.timeline()) {
            String offset = summary.requested()
                    .map(start -> Quantity.offset(Duration.between(start, entry.at())))
                    .orElse("n/a");
            String what = Markdown.escape(entry.what());
            rows.add(List.of(
                    Quantity.time(entry.at()),
                    offset,
                    entry.author()
                            .map(author -> Markdown.escape(author) + ": " + what)
                            .orElse(what)));
        }
        return rows.isEmpty()
                ? "Nothing was recorded.\n"
                : Markdown.table(List.of("UTC", "Since the first request", "What"), rows);
    }
}
