package dev.gameday.catalog.arming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What somebody else may do to a function at any time, armed or not. */
record ForeignChange(String what, UnaryOperator<Arrangement> change) {
    private static final String THEIRS = "arn:aws:lambda:eu-west-1:999988887777:layer:theirs-%d:1";

    /** Any of them, on whatever the addition is of. */
    static ForeignChange any(Random random, Addition ours) {
        int number = random.nextInt(3);
        String value = "v" + random.nextInt();
        List<String> names = List.copyOf(ours.variables().keySet());
        String variable = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(8)) {
            case 0 ->
                layers("adds its layer " + number + " at the end", layers -> {
                    layers.remove(THEIRS.formatted(number));
                    layers.add(THEIRS.formatted(number));
                });
            case 1 ->
                layers("adds its layer " + number + " in front", layers -> {
                    layers.remove(THEIRS.formatted(number));
                    layers.add(0, THEIRS.formatted(number));
                });
            case 2 -> layers("removes its layer " + number, layers -> layers.remove(THEIRS.formatted(number)));
            case 3 -> variables("sets its variable " + number, all -> all.put("THEIRS_" + number, value));
            case 4 -> variables("removes its variable " + number, all -> all.remove("THEIRS_" + number));
            case 5 -> variables("gives our " + variable + " a value of its own", all -> all.put(variable, "own value"));
            case 6 ->
                layers(
                        "puts a newer version of our layer in its place",
                        layers -> layers.replaceAll(
                                arn -> Layers.same(arn, ours.layer()) ? Layers.withoutVersion(arn) + ":999" : arn));
            default -> layers("removes our layer", layers -> layers.removeIf(arn -> Layers.same(arn, ours.layer())));
        };
    }

    private static ForeignChange layers(String what, Consumer<List<String>> edit) {
        return new ForeignChange(what, present -> {
            List<String> layers = new ArrayList<>(present.layers());
            edit.accept(layers);
            return new Arrangement(layers, present.variables());
        });
    }

    private static ForeignChange variables(String what, Consumer<Map<String, String>> edit) {
        return new ForeignChange(what, present -> {
            Map<String, String> variables = new TreeMap<>(present.variables());
            edit.accept(variables);
            return new Arrangement(present.layers(), variables);
        });
    }

    @Override
    public String toString() {
        return what;
    }
}
