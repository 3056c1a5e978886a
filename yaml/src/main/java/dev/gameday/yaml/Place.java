package dev.gameday.yaml;

/** A place in a file that a person wrote; line and column count from 1, and 0 means the file as a whole. */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
