package dev.gameday.runbook.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a runbook's file may hold, as a JSON Schema (draft 2020-12): for editors, which complete and check by it. It says
 * what keys and forms there are; what they mean together only {@link RunbookFile} can tell.
 */
public final class RunbookSchema {
    private static final String RESOURCE = "runbook.schema.json";

    private RunbookSchema() {}

    /** The schema's text. */
    public static String text() {
        try (InputStream resource = RunbookSchema.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the console");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
