package dev.gameday.shell.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.BufferedReader;
import java.io.IOException;

/** Requests and answers as lines of JSON. What can't be read is an {@link IOException}, whoever sent it. */
final class ControlFormat {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private ControlFormat() {}

    static String write(Object message) {
        try {
            return JSON.writeValueAsString(message) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a message holds something that JSON cannot say", impossible);
        }
    }

    static <T> T read(String line, Class<T> type) throws IOException {
        T message = JSON.readValue(line, type);
        if (message == null) {
            throw new IOException("an empty message");
        }
        return message;
    }

    /** The next line, at most so long; throws at the end of the stream. */
    static String line(BufferedReader reader, int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        while (next >= 0 && next != '\n') {
            if (line.length() == longest) {
                throw new IOException("a message longer than " + longest + " characters");
            }
            line.append((char) next);
            next = reader.read();
        }
        if (next < 0) {
            throw new IOException("the other side went away");
        }
        return line.toString();
    }
}
