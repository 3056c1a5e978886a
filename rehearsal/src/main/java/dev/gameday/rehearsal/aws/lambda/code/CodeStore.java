package dev.gameday.rehearsal.aws.lambda.code;

import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** The code of functions, by its digest: a configuration names it by {@code CodeSha256}. */
public final class CodeStore {
    private final Map<String, ZipArchive> archives = new HashMap<>();

    /** Keeps an archive. */
    public void keep(ZipArchive archive) {
        archives.put(archive.sha256(), archive);
    }

    /** The code that a configuration names; none for a function that is simulated. */
    public Optional<ZipArchive> of(FunctionConfiguration configuration) {
        return Optional.ofNullable(archives.get(String.valueOf(configuration.codeSha256())));
    }

    /** Lets go of what none of these names. */
    public void retainOnly(Stream<FunctionConfiguration> configurations) {
        Set<String> named = configurations
                .map(configuration -> String.valueOf(configuration.codeSha256()))
                .collect(Collectors.toSet());
        archives.keySet().retainAll(named);
    }
}
