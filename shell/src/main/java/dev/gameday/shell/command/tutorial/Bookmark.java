package dev.gameday.shell.command.tutorial;

import dev.gameday.shell.GamedayHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where somebody left the tutorial: the number of the lesson to come, counted from 0, in a file of the console's folder. */
final class Bookmark {
    private final Path file;

    Bookmark(GamedayHome home) {
        this.file = home.folder().resolve("tutorial");
    }

    /** The first lesson where there is no bookmark, or none that can be read. */
    int lesson() {
        try {
            String text = Files.readString(file).strip();
            return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        } catch (IOException none) {
            return 0;
        }
    }

    /** Whether it could be kept. */
    boolean keep(int lesson) {
        try {
            Files.writeString(file, lesson + System.lineSeparator());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
