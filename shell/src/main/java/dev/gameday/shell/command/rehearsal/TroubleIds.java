package dev.gameday.shell.command.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the trouble there is now, and all of it. */
@Component("troubleIds")
final class TroubleIds implements CompletionProvider {
    private final RehearsalAtHand rehearsals;

    TroubleIds(RehearsalAtHand rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<CompletionProposal> proposals = new ArrayList<>();
        proposals.add(new CompletionProposal("all").description("all trouble"));
        try {
            Object all = rehearsals.control(null).ask("GET", "/trouble", null).get("trouble");
            if (all instanceof List<?> troubles) {
                for (Object each : troubles) {
                    if (each instanceof Map<?, ?> trouble) {
                        proposals.add(new CompletionProposal(String.valueOf(trouble.get("id")))
                                .description(TroubleTable.line(trouble)));
                    }
                }
            }
        } catch (RuntimeException unreachable) {
            return proposals;
        }
        return proposals;
    }
}
