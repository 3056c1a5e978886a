package dev.gameday.shell.view;

import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Fold;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Tone;
import java.util.Locale;

/** Sentences on what becomes of an injection, which they name by its step. */
final class FaultNews {
    private FaultNews() {}

    static void tell(Fold.Builder<News.Telling> fold) {
        starting(fold);
        ending(fold);
    }

    private static void starting(Fold.Builder<News.Telling> fold) {
        News.say(
                fold,
                FaultEvent.UndoRecorded.class,
                Tone.MUTED,
                (v, e) -> "undo of %s is on record: %s"
                        .formatted(e.step(), e.undo().sentence()));
        News.say(
                fold,
                FaultEvent.InjectionRequested.class,
                Tone.FAULT,
                (v, e) -> "injecting %s%s".formatted(e.step(), what(v, e.step())));
        News.say(
                fold,
                FaultEvent.InjectionFailed.class,
                Tone.BAD,
                (v, e) -> "%s could not be started: %s"
                        .formatted(e.step(), e.trouble().sentence()));
        News.say(
                fold,
                FaultEvent.ControlStateChanged.class,
                Tone.MUTED,
                (v, e) -> "%s is %s: %s"
                        .formatted(
                                e.step(),
                                e.state().presence().name().toLowerCase(Locale.ROOT),
                                e.state().detail()));
        News.say(
                fold,
                FaultEvent.EffectProven.class,
                Tone.FAULT,
                (v, e) -> "effect of %s proven: %s".formatted(e.step(), e.evidence()));
        News.say(
                fold,
                FaultEvent.EffectNotProven.class,
                Tone.WARNING,
                (v, e) -> "effect of %s not proven: %s".formatted(e.step(), e.waitedFor()));
        News.say(
                fold,
                FaultEvent.EffectDiagnosed.class,
                Tone.WARNING,
                (v, e) -> "why %s has no effect: %s; %s".formatted(e.step(), e.cause(), e.remedy()));
    }

    private static void ending(Fold.Builder<News.Telling> fold) {
        News.say(fold, FaultEvent.RemovalRequested.class, Tone.PLAIN, (v, e) -> "removing " + e.step());
        News.say(
                fold,
                FaultEvent.RemovalDelayed.class,
                Tone.WARNING,
                (v, e) -> "removal of %s delayed, try %d: %s".formatted(e.step(), e.attempt(), e.why()));
        News.say(
                fold,
                FaultEvent.FaultRemoved.class,
                Tone.GOOD,
                (v, e) -> "%s removed: %s".formatted(e.step(), e.detail()));
        News.say(
                fold,
                FaultEvent.EffectGone.class,
                Tone.GOOD,
                (v, e) -> "effect of %s gone, last seen at %s".formatted(e.step(), Elapsed.time(e.lastSeen())));
        News.say(
                fold,
                FaultEvent.RemovalGivenUp.class,
                Tone.BAD,
                (v, e) -> "%s is STILL THERE (%s); by hand: %s".formatted(e.step(), e.why(), e.byHand()));
    }

    private static String what(RunView view, String step) {
        FaultView fault = view.faults().get(step);
        return fault == null ? "" : ": " + fault.title();
    }
}
