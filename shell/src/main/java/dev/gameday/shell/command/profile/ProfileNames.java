package dev.gameday.shell.command.profile;

import dev.gameday.shell.command.proposal.FilesAtHand;
import dev.gameday.shell.place.Profiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the names of the profiles, and files; of the rehearsal's only where it is no live account that is named. */
@Component("profileNames")
final class ProfileNames implements CompletionProvider {
    private final Profiles profiles;

    ProfileNames(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        List<CompletionProposal> proposals = new ArrayList<>();
        profiles.files()
                .forEach((name, file) -> proposals.add(new CompletionProposal(name).description(file.toString())));
        if (context.getCommandOption() == null
                || !"live".equals(context.getCommandOption().longName())) {
            proposals.add(new CompletionProposal(Profiles.REHEARSAL).description("ships: allows every scenario"));
        }
        proposals.addAll(FilesAtHand.yaml(context));
        return proposals;
    }
}
