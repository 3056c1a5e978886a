package dev.gameday.shell.command.session;

import dev.gameday.recorder.RecordEntry;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.ArmingEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the newest sessions; only the word for the newest if they can't be listed. */
@Component("sessionNames")
final class SessionNames implements CompletionProvider {
    private static final int MOST = 50;
    private static final int FIRST_LINES = 5;

    private final SessionFolders sessions;

    SessionNames(SessionFolders sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<CompletionProposal> proposals = new ArrayList<>();
        proposals.add(new CompletionProposal(SessionFolders.LATEST).description("the newest"));
        try {
            sessions.newestFirst().stream()
                    .limit(MOST)
                    .map(folder -> new CompletionProposal(folder.session().value()).description(about(folder)))
                    .forEach(proposals::add);
        } catch (IOException e) {
            return proposals;
        }
        return proposals;
    }

    /** Its scenario or command, from the first lines alone: a record may be long, and Tab must be quick. */
    private static String about(SessionFolder folder) {
        try (RecordReader reader = RecordReader.open(folder.events())) {
            for (int line = 0; line < FIRST_LINES; line++) {
                Optional<String> said = reader.next().flatMap(SessionNames::said);
                if (said.isPresent()) {
                    return said.get();
                }
            }
            return "";
        } catch (IOException e) {
            return "its record can't be read";
        }
    }

    private static Optional<String> said(RecordEntry entry) {
        return entry.match(
                line -> line.line().recorded().map(Recorded::event).flatMap(SessionNames::purpose),
                unreadable -> Optional.empty(),
                cut -> Optional.empty());
    }

    private static Optional<String> purpose(GameDayEvent event) {
        if (event instanceof RunEvent.RunPlanned planned) {
            return Optional.of(planned.plan().runbook().id());
        }
        return event instanceof ArmingEvent.ArmingBegun begun ? Optional.of(begun.command()) : Optional.empty();
    }
}
