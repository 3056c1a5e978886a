package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where flows come from: those that ship with the rehearsal, and files of people's own. */
public final class Flows {
    private static final List<String> SHIPPED = List.of("trade-order", "retail-bank");

    private Flows() {}

    /** The names of the flows that ship, the usual one first. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /** The flow that ships under that name. Throws {@link IllegalArgumentException} if none does. */
    public static FlowDescription shipped(String name) {
        String file = name + ".yaml";
        try (InputStream text = SHIPPED.contains(name) ? Flows.class.getResourceAsStream("/flows/" + file) : null) {
            if (text == null) {
                throw new IllegalArgumentException("no flow '" + name + "' ships: " + String.join(", ", SHIPPED));
            }
            return read(file, new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flow in that file, or all that is wrong in it; a file that can't be read is a problem like any other. */
    public static FlowReading read(Path file) {
        Problems problems = new Problems();
        Place whole = new Place(file.toString(), 0, 0);
        try {
            return read(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            problems.add(whole, "there is no such file", "check its name");
        } catch (CharacterCodingException e) {
            problems.add(whole, "the file is no UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            problems.add(whole, "the file can't be read", "check that it is a file and that you may read it");
        }
        return new FlowReading(null, problems.all());
    }

    /** The flow in that text; {@code file} names it to people. */
    public static FlowReading read(String file, String text) {
        return FlowReader.read(file, text);
    }
}
