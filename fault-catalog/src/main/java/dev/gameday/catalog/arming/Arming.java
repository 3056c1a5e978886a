package dev.gameday.catalog.arming;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import java.util.Map;
import java.util.Optional;

/**
 * Arms functions and disarms them, a step at a time: each call does what can be done now and reads back, and is called
 * again until it says {@code ACTIVE} or {@code GONE}. It writes only what it has read, guarded by the function's revision. A
 * tag says what was added, from before it is until after it is gone.
 */
public final class Arming {
    private final ArmableFunctions functions;

    /** Arms those functions. */
    public Arming(ArmableFunctions functions) {
        this.functions = functions;
    }

    /** Takes a step towards the change; {@code failure} of the answer is Lambda's reason where the update failed. */
    public Outcome<ControlState> put(ArmingChange change) {
        String arn = change.function().arn();
        String mark = change.added().toString();
        String tag = change.kit().tag();
        return functions
                .tags(arn)
                .then(tags -> mark.equals(tags.get(tag)) ? Outcome.done(true) : functions.tag(arn, tag, mark))
                .then(marked -> functions.read(arn))
                .then(found -> found.isPresent() ? put(change, found.get()) : vanished(change.function()));
    }

    private Outcome<ControlState> put(ArmingChange change, FunctionSetup now) {
        boolean there = change.addition().lacking(now.arrangement()).isEmpty();
        if (now.readiness().is(Readiness.Kind.UPDATING)) {
            return state(Presence.STARTING, now.name() + " is being updated");
        }
        if (now.readiness().is(Readiness.Kind.UPDATE_FAILED)) {
            return Outcome.done(new ControlState(
                    Presence.ENDED,
                    "the update of " + now.name() + " failed",
                    Map.of(),
                    Optional.of(now.readiness().reason())));
        }
        if (there) {
            return state(Presence.ACTIVE, now.name() + " has " + change.addition());
        }
        boolean meanwhile = now.unreadable().isPresent()
                || !change.addition().foreign(now.arrangement()).isEmpty()
                || !change.addition().lacking(now.arrangement()).equals(change.added());
        return meanwhile
                ? Outcome.failed(new Trouble(
                        Trouble.Kind.REFUSED, now.name() + " was changed by somebody else meanwhile; try again"))
                : functions
                        .write(now, change.addition().to(now.arrangement()))
                        .then(written -> state(Presence.STARTING, now.name() + " is being updated"));
    }

    private static Outcome<ControlState> vanished(FunctionSetup function) {
        return Outcome.failed(new Trouble(Trouble.Kind.NOT_FOUND, function.name() + " no longer exists"));
    }

    /** Takes a step towards the removal of what the undo names; whatever others changed stays. */
    public Outcome<ControlState> remove(Undo undo) {
        String arn = ArmingChange.function(undo);
        Optional<Added> added = Added.parse(undo.fact(ArmingChange.ADDED));
        if (added.isEmpty()) {
            return Outcome.failed(new Trouble(
                    Trouble.Kind.REFUSED,
                    "what was added to " + arn + " can't be read in its undo; by hand: disarm it"));
        }
        return functions
                .read(arn)
                .then(found -> found.isPresent()
                        ? remove(undo, found.get(), added.get())
                        : state(Presence.GONE, arn + " no longer exists"));
    }

    private Outcome<ControlState> remove(Undo undo, FunctionSetup now, Added added) {
        if (now.readiness().is(Readiness.Kind.UPDATING)) {
            return state(Presence.ENDING, now.name() + " is being updated");
        }
        if (now.unreadable().isPresent()) {
            return Outcome.failed(new Trouble(
                    Trouble.Kind.REFUSED,
                    "the variables of %s can't be read, so they can't be written (%s)"
                            .formatted(now.name(), now.unreadable().get())));
        }
        boolean failed = now.readiness().is(Readiness.Kind.UPDATE_FAILED);
        if (added.isIn(now.arrangement()) || failed) {
            return functions
                    .write(now, added.from(now.arrangement()))
                    .then(written -> Outcome.done(new ControlState(
                            Presence.ENDING,
                            now.name() + " is being updated",
                            Map.of(),
                            failed ? Optional.of(now.readiness().reason()) : Optional.empty())));
        }
        return unmarked(undo, now, added);
    }

    /** The mark last, and only if it is this one: somebody may have armed the function anew. */
    private Outcome<ControlState> unmarked(Undo undo, FunctionSetup now, Added added) {
        String tag = undo.fact(ArmingChange.TAG);
        return functions
                .tags(now.arn())
                .then(tags -> added.toString().equals(tags.get(tag))
                        ? functions.untag(now.arn(), tag).then(untagged -> functions.tags(now.arn()))
                        : Outcome.done(tags))
                .then(tags -> added.toString().equals(tags.get(tag))
                        ? state(Presence.ENDED, "its tag " + tag + " is still on it")
                        : state(Presence.GONE, now.name() + " no longer has " + added.described()));
    }

    private static Outcome<ControlState> state(Presence presence, String detail) {
        return Outcome.done(ControlState.of(presence, detail));
    }
}
