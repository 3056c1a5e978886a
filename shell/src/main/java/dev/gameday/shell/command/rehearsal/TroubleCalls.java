package dev.gameday.shell.command.rehearsal;

import dev.gameday.shell.run.Library;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes calls that trouble can hit: those that faults are injected and undone by, and any. */
@Component("troubleCalls")
final class TroubleCalls implements CompletionProvider {
    private final Library library;

    TroubleCalls(Library library) {
        this.library = library;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        Stream<CompletionProposal> used = library.faults().stream()
                .flatMap(fault ->
                        Stream.concat(fault.permissionsToInject().stream(), fault.permissionsToUndo().stream()))
                .distinct()
                .sorted()
                .map(call -> new CompletionProposal(call).description("a call of faults"));
        return Stream.concat(Stream.of(new CompletionProposal("*:*").description("every call")), used)
                .toList();
    }
}
