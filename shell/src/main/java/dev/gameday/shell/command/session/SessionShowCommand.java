package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.report.story.TimelineEntry;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.view.text.Card;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Tone;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code session show}: what a session came to, and its timeline. */
@Component
final class SessionShowCommand {
    private final SessionFolders sessions;
    private final Console console;

    SessionShowCommand(SessionFolders sessions, Console console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Command(
            name = {"session", "show"},
            description = "Show what a session came to, and its timeline",
            group = Task.LEARN)
    void show(
            @Argument(index = 0, defaultValue = "latest", description = "A session's id, or the beginning of it")
                    @CompletedBy("sessionNames")
                    String session,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        FoundSession found = FoundSession.of(sessions, session);
        output.print(console, () -> print(found), () -> described(found));
    }

    private void print(FoundSession found) {
        Map<String, Object> facts = SessionListCommand.described(found);
        Card card = Card.of("Session " + facts.get("session"));
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            card = card.field(fact.getKey(), String.valueOf(fact.getValue()));
        }
        for (var assessed : found.summary().assessments()) {
            card = card.field(
                    assessed.result().name(),
                    "%s %s: measured %s, accepted %s"
                            .formatted(
                                    assessed.deciding() ? "assertion" : "observation",
                                    assessed.id(),
                                    assessed.measured()
                                            .map(value -> "%.2f".formatted(value))
                                            .orElse("n/a"),
                                    assessed.tolerance()));
        }
        Lines.print(console, card.lines(console.width()));
        found.gaps().forEach(gap -> console.error("gap in the record: " + gap));
        found.summary()
                .timeline()
                .forEach(entry -> console.print(
                        Lines.styled(console.palette(), line(entry).fit(console.width()))));
    }

    private static Line line(TimelineEntry entry) {
        return Line.of(Elapsed.time(entry.at()) + " ", Tone.MUTED)
                .plus(entry.author().map(author -> author + " ").orElse(""), Tone.TITLE)
                .plus(entry.what());
    }

    private static Map<String, Object> described(FoundSession found) {
        Map<String, Object> fields = new LinkedHashMap<>(SessionListCommand.described(found));
        fields.put("measures", found.summary().measures().fields());
        fields.put(
                "assessments",
                found.summary().assessments().stream()
                        .map(assessed -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("id", assessed.id());
                            one.put("deciding", assessed.deciding());
                            assessed.measured().ifPresent(value -> one.put("measured", value));
                            one.put("tolerance", assessed.tolerance());
                            one.put("result", assessed.result().name());
                            return one;
                        })
                        .toList());
        fields.put("gaps", found.gaps());
        fields.put("record", found.folder().events().toString());
        return fields;
    }
}
