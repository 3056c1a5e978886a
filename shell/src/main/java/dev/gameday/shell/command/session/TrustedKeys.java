package dev.gameday.shell.command.session;

import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.recorder.seal.VerifyingKey;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys whose signatures count for a command, each with the words for whose it is. */
record TrustedKeys(Map<VerifyingKey, String> whose) {
    TrustedKeys {
        whose = Map.copyOf(whose);
    }

    /** Those of the ring, and the one in the file that an option names. */
    static TrustedKeys of(KeyRing ring, @Nullable String file) {
        Map<VerifyingKey, String> whose = new HashMap<>();
        try {
            ring.trusted().forEach(key -> whose.put(key, "a known key"));
            if (Files.exists(ring.file())) {
                whose.put(ring.own().verifying(), "this console's own key");
            }
        } catch (IOException e) {
            throw new RefusedException("The keys can't be used: " + e.getMessage(), "mend that first");
        }
        if (file != null) {
            whose.put(named(Path.of(file)), "the key in " + file);
        }
        return new TrustedKeys(whose);
    }

    private static VerifyingKey named(Path file) {
        try {
            return VerifyingKey.read(file);
        } catch (IOException e) {
            throw new UsageException("The key " + file + " can't be read (" + e.getMessage()
                    + "); name the PEM of an Ed25519 public key.");
        }
    }

    Set<VerifyingKey> all() {
        return whose.keySet();
    }

    /** Whose that key is, as far as it is known here. */
    String owner(VerifyingKey key) {
        return whose.getOrDefault(key, "a key not known here");
    }
}
