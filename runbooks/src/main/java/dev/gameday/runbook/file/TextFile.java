package dev.gameday.runbook.file;

import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file's text, or notes why it can't: it never reads more than a file of ours may hold. */
final class TextFile {
    private static final int LONGEST = 4 * YamlFile.LONGEST;

    private TextFile() {}

    /** The text of a regular UTF-8 file of at most 1 MiB. */
    static Optional<String> read(Path path, Problems problems) {
        Place whole = new Place(path.toString(), 0, 0);
        if (!Files.isRegularFile(path)) {
            problems.add(whole, "there is no such file", "check the path");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length <= LONGEST) {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            }
            problems.add(whole, "the file is longer than " + LONGEST + " bytes", "split it");
        } catch (CharacterCodingException e) {
            problems.add(whole, "the file isn't UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            problems.add(whole, "the file can't be read", "check its permissions");
        }
        return Optional.empty();
    }
}
