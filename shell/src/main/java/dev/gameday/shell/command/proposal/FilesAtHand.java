package dev.gameday.shell.command.proposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** Proposes files and the folders that lead to them, from the folder that is typed so far; at most 200. */
public final class FilesAtHand {
    private static final int MOST = 200;

    private FilesAtHand() {}

    /** Files of YAML: runbooks, bindings, profiles and flows are written in it. */
    public static List<CompletionProposal> yaml(CompletionContext context) {
        return of(Typed.value(context), file -> file.endsWith(".yaml") || file.endsWith(".yml"));
    }

    /** Any file. */
    public static List<CompletionProposal> any(CompletionContext context) {
        return of(Typed.value(context), file -> true);
    }

    private static List<CompletionProposal> of(String typed, Predicate<String> wanted) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        String begun = typed.substring(folder.length());
        try (Stream<Path> found = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return found.filter(file -> file.getFileName().toString().startsWith(begun))
                    .filter(file -> begun.startsWith(".")
                            || !file.getFileName().toString().startsWith("."))
                    .filter(file -> Files.isDirectory(file)
                            || wanted.test(file.getFileName().toString()))
                    .sorted()
                    .limit(MOST)
                    .map(file -> proposal(folder, file))
                    .toList();
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static CompletionProposal proposal(String folder, Path file) {
        String path = folder + file.getFileName();
        return Files.isDirectory(file)
                ? new CompletionProposal(path + "/").description("folder").complete(false)
                : new CompletionProposal(path).description("file");
    }
}
