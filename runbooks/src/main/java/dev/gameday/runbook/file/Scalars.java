package dev.gameday.runbook.file;

import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlNode;

/** Goes through every single value of a file, whatever its key: for checks that hold everywhere. */
final class Scalars {
    /** Is shown one value: the key that it stands under (a list's items under the list's), its text and its place. */
    @FunctionalInterface
    interface Visitor {
        void visit(String key, String text, Place place);
    }

    /** More than this is not a text that is read out. */
    static final int LONGEST = 4_000;

    private Scalars() {}

    /** Shows every value of the file; one that can't be read is passed over, for its reader has noted it. */
    static void visit(String file, String text, Visitor visitor) {
        YamlFile.read(file, text, new Problems()).ifPresent(node -> walk("", node, visitor));
    }

    /** Notes each value that is too long, or has a character in it that would act on a terminal. */
    static void checkTexts(String file, String text, Problems problems) {
        visit(file, text, (key, value, place) -> {
            if (value.length() > LONGEST) {
                problems.add(place, "the text is longer than " + LONGEST + " characters", "shorten it");
            }
            value.codePoints()
                    .filter(c -> c != '\n' && Harmless.acts(c))
                    .findFirst()
                    .ifPresent(c -> problems.add(
                            place, "the text holds the control character " + Harmless.shown(c), "take it out"));
        });
    }

    private static void walk(String key, YamlNode node, Visitor visitor) {
        if (node.isMap()) {
            // the keys of arguments are the fault's own: what they hold is shown as arguments
            node.map()
                    .ifPresent(map ->
                            map.forEach((inner, value) -> walk(key.equals("arguments") ? key : inner, value, visitor)));
        } else if (node.isList()) {
            node.items().forEach(item -> walk(key, item, visitor));
        } else {
            node.text().ifPresent(text -> visitor.visit(key, text, node.place()));
        }
    }
}
