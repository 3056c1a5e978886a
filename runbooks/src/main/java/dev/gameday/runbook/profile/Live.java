package dev.gameday.runbook.profile;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a profile's account is reached, where game days run live in it: with the credentials of the AWS SDK's default chain,
 * or those of a profile of the shared AWS configuration, and from there as a role. {@code binding} is the name or the file
 * of the binding; {@code pipelines} allows runs that nobody watches.
 */
public record Live(Optional<String> awsProfile, Optional<Role> role, Optional<String> binding, boolean pipelines) {
    /** The SDK's default chain, no binding, no pipelines. */
    public static final Live PRESET = new Live(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The same, with a binding that is a file found from the profile's own file. */
    public Live from(Path file) {
        return new Live(
                awsProfile,
                role,
                binding.map(named -> isFile(named)
                        ? file.toAbsolutePath()
                                .resolveSibling(named)
                                .normalize()
                                .toString()
                        : named),
                pipelines);
    }

    private static boolean isFile(String named) {
        return named.contains("/") || named.endsWith(".yaml") || named.endsWith(".yml");
    }

    /** The role to assume, by its ARN. */
    public record Role(String arn, Optional<String> externalId) {}
}
