package dev.gameday.recorder.seal;

import dev.gameday.recorder.owned.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys of one operator: his own in {@code operator.pem}, made when it is first asked for, and in {@code known} a PEM
 * for each further public key that he trusts.
 */
public record KeyRing(Path folder) {
    /** The file of the operator's own key. */
    public Path file() {
        return folder.resolve("operator.pem");
    }

    /** Where the public keys of others are put, one {@code .pem} each. */
    public Path known() {
        return folder.resolve("known");
    }

    /** The operator's own key; makes it where there is none. Throws, with what mends it, where it can't be used. */
    public SigningKey own() throws IOException {
        if (!Files.exists(file())) {
            SigningKey.make(file());
        }
        return SigningKey.read(file());
    }

    /** All public keys that are trusted here; makes none. Throws where one of them can't be read. */
    public Set<VerifyingKey> trusted() throws IOException {
        Set<VerifyingKey> trusted = new HashSet<>();
        if (Files.exists(file())) {
            trusted.add(own().verifying());
        }
        for (Path file : knownFiles()) {
            try {
                trusted.add(VerifyingKey.read(file));
            } catch (IOException e) {
                throw new IOException("the known key " + file + " can't be read (" + e.getMessage() + ")", e);
            }
        }
        return trusted;
    }

    private List<Path> knownFiles() throws IOException {
        if (!Files.isDirectory(known())) {
            return List.of();
        }
        if (!OwnerOnly.onlyOwnerWrites(known())) {
            throw new IOException("others than its owner may add keys to " + known() + "; chmod 700 " + known());
        }
        try (Stream<Path> files = Files.list(known())) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .toList();
        }
    }
}
