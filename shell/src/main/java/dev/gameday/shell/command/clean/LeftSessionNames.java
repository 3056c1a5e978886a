package dev.gameday.shell.command.clean;

import dev.gameday.shell.recovery.LeftRuns;
import java.io.IOException;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the sessions that did not end clean; none if they can't be listed. */
@Component("leftSessionNames")
final class LeftSessionNames implements CompletionProvider {
    private final LeftRuns runs;

    LeftSessionNames(LeftRuns runs) {
        this.runs = runs;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        try {
            return runs.all().stream()
                    .map(run -> new CompletionProposal(run.folder().session().value()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
