package dev.gameday.runbook.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes a text as careless and hostile people do: letters, lines, values, nesting, aliases, and parts of others. */
final class Mutation {
    private static final List<String> POISON = List.of(
            "\u0000",
            "\u001b]0;owned\u0007",
            "\u202e",
            "\ud800",
            "&a [*a]",
            "*a",
            "!!java.net.URL [x]",
            "<<: *a",
            "9".repeat(400),
            "-1",
            "1e999999999",
            ".nan",
            "PT" + "9".repeat(40) + "S",
            "P-1D",
            "${percentage}",
            "${" + "x".repeat(200) + "}",
            "a.b.c+PT1S-PT1S",
            "'",
            "\"",
            "[".repeat(40),
            "{a: ".repeat(30),
            "? ",
            "- - - -",
            "%YAML 9.9\n---\n",
            "../../../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "<script>alert(1)</script>",
            "null",
            "~",
            "yes",
            "0x7fffffffffffffff");

    private final List<String> donors;

    Mutation(List<String> donors) {
        this.donors = donors;
    }

    String of(String original, SplittableRandom random) {
        List<String> lines = new ArrayList<>(original.lines().toList());
        int changes = 1 + random.nextInt(6);
        for (int change = 0; change < changes; change++) {
            change(lines, random);
        }
        return String.join("\n", lines);
    }

    private void change(List<String> lines, SplittableRandom random) {
        if (lines.isEmpty()) {
            lines.add(any(POISON, random));
            return;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, any(lines, random));
            case 2 -> lines.set(at, " ".repeat(random.nextInt(8)) + line.strip());
            case 3 -> lines.set(at, insert(line, any(POISON, random), random));
            case 4 -> lines.set(at, value(line, any(POISON, random)));
            case 5 -> lines.set(at, insert(line, String.valueOf((char) random.nextInt(0x300)), random));
            case 6 -> lines.add(at, any(any(donors, random).lines().toList(), random));
            case 7 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            default ->
                lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(20)))
                        .clear();
        }
    }

    private static String value(String line, String replacement) {
        int colon = line.indexOf(':');
        return colon < 0 ? replacement : line.substring(0, colon + 1) + " " + replacement;
    }

    private static String insert(String line, String text, SplittableRandom random) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + text + line.substring(at);
    }

    private static String any(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
