package dev.gameday.shell.command.profile;

import dev.gameday.shell.place.Profiles;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** Proposes the names of the profiles. */
@Component("profileNames")
final class ProfileNames implements CompletionProvider {
    private final Profiles profiles;

    ProfileNames(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return profiles.files().entrySet().stream()
                .map(profile -> new CompletionProposal(profile.getKey())
                        .description(profile.getValue().toString()))
                .toList();
    }
}
