package dev.gameday.shell.join;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.shell.UsageException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code /_rehearsal} was asked and what it answered, as JSON text. */
public final class ControlAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;

    private ControlAnswer() {}

    /** What is asked, as text; empty where nothing is said. */
    public static String asked(@Nullable Map<String, Object> body) {
        try {
            return body == null ? "" : JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The object; empty where the text is none. A refusal is a {@link UsageException} with its sentence. */
    public static Optional<Map<String, Object>> read(int status, String text) {
        try {
            Map<String, Object> document = JSON.readValue(text, new TypeReference<>() {});
            if (document == null) {
                return Optional.empty();
            }
            if (status >= FIRST_ERROR && document.get("error") instanceof String sentence) {
                throw new UsageException("The rehearsal refuses: " + sentence);
            }
            return Optional.of(document);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
