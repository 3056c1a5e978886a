package dev.gameday.shell.command.history;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.history.SessionFacts;
import dev.gameday.shell.command.history.sheet.Sheet;
import dev.gameday.shell.view.text.Tone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that an answer is made of, and those that are in it with nothing but their name; as of {@code now}. */
record Told(Instant now, Optional<Since> since, List<SessionFacts> sessions, Map<SessionId, String> refused) {
    private static final int NAMED = 5;

    /** Adds what isn't in the answer, and what to do where nothing is. */
    Sheet completed(Sheet sheet) {
        Sheet complete = sheet;
        if (sessions.isEmpty()) {
            complete = complete.paragraph(
                    since.map(day -> "No session counts since " + day.typed() + "; leave out --since for all.")
                            .orElse("No session is recorded yet; scenario run makes one (try: demo)."),
                    Tone.WARNING);
        }
        List<Map.Entry<SessionId, String>> named =
                refused.entrySet().stream().limit(NAMED).toList();
        for (Map.Entry<SessionId, String> one : named) {
            complete = complete.paragraph("Not counted: " + one.getKey() + ": " + one.getValue() + ".", Tone.WARNING);
        }
        return refused.size() > NAMED
                ? complete.paragraph(
                        "Not counted: %d more (--output json names all).".formatted(refused.size() - NAMED),
                        Tone.WARNING)
                : complete;
    }

    /** The answer for programs: these fields, and what isn't counted. */
    Map<String, Object> fields(Map<String, Object> answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asOf", now.toString());
        fields.put("sessions", sessions.size());
        fields.putAll(answer);
        fields.put(
                "notCounted",
                refused.entrySet().stream()
                        .map(one -> Map.of("session", one.getKey().value(), "why", one.getValue()))
                        .toList());
        return fields;
    }
}
