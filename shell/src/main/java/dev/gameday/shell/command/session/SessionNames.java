package dev.gameday.shell.command.session;

import dev.gameday.recorder.SessionFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the newest sessions; only the word for the newest if they can't be listed. */
@Component("sessionNames")
final class SessionNames implements CompletionProvider {
    private static final int MOST = 50;

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
                    .map(folder -> new CompletionProposal(folder.session().value()))
                    .forEach(proposals::add);
        } catch (IOException e) {
            return proposals;
        }
        return proposals;
    }
}
