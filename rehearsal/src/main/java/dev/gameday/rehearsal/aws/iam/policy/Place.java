package dev.gameday.rehearsal.aws.iam.policy;

/** A position in a policy document, line and column counted from 1. */
public record Place(int line, int column) {
    static Place of(String text, int offset) {
        String before = text.substring(0, offset);
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Place(line, offset - before.lastIndexOf('\n'));
    }
}
