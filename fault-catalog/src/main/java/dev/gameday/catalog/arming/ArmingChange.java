package dev.gameday.catalog.arming;

import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Undo;
import java.util.Map;
import java.util.Optional;

/**
 * One function's arming as it is about to be done: what it is to have, and what of that it lacks. {@link #undo} takes away
 * just that.
 */
public record ArmingChange(FunctionSetup function, Kit kit, Addition addition, Added added) {
    /** How an undo of this kind is called in a record. */
    public static final String MECHANISM = "arming";

    static final String FUNCTION = "function";
    static final String ADDED = "added";
    static final String TAG = "tag";

    /** The change that gives the function what it lacks of the addition. */
    public static ArmingChange of(FunctionSetup function, Kit kit, Addition addition) {
        return new ArmingChange(function, kit, addition, addition.lacking(function.arrangement()));
    }

    /** What takes it away again. */
    public Undo undo(InjectionId id) {
        return undo(id, function, kit, added);
    }

    /** What takes that away from the function, by whomever it was added. */
    public static Undo undo(InjectionId id, FunctionSetup function, Kit kit, Added added) {
        return new Undo(
                id,
                MECHANISM,
                Map.of(FUNCTION, function.arn(), ADDED, added.toString(), TAG, kit.tag()),
                "Take %s off %s again.".formatted(added.described(), function.name()),
                "gameday %s %s, or take %s off it in the console of AWS Lambda"
                        .formatted(kit.takesAway(), function.name(), added.described()),
                Optional.empty());
    }

    /** The function (ARN) that an undo of this kind is for. */
    public static String function(Undo undo) {
        return undo.fact(FUNCTION);
    }

    /** What an undo of this kind takes away; empty if it is for another kit, or can't be read. */
    public static Optional<Added> added(Undo undo, Kit kit) {
        return undo.fact(TAG).equals(kit.tag()) ? Added.parse(undo.fact(ADDED)) : Optional.empty();
    }
}
