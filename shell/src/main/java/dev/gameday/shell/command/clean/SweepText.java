package dev.gameday.shell.command.clean;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Look;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.recovery.Sweeping;
import dev.gameday.shell.view.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a look through an account found, for people and for programs. */
final class SweepText {
    private final Identity identity;
    private final String endpoint;
    private final Sweeping sweeping;

    SweepText(Identity identity, String endpoint, Sweeping sweeping) {
        this.identity = identity;
        this.endpoint = endpoint;
        this.sweeping = sweeping;
    }

    /** The look without what other sessions left, where one is named. */
    Look only(Look look, String session) {
        return session.isEmpty()
                ? look
                : new Look(
                        look.findings().stream()
                                .filter(finding -> finding.leftover().session().equals(session))
                                .toList(),
                        look.unanswered());
    }

    /** Nothing left, of ours or of others, and nothing unknown; what a live console holds is no leftover. */
    boolean clean(Look look) {
        return look.unanswered().isEmpty() && look.findings().stream().allMatch(sweeping::isHeld);
    }

    void print(Console console, Look look) {
        console.print("Account %s in %s, %s".formatted(identity.account(), identity.region(), endpoint));
        if (!look.findings().isEmpty()) {
            Table table = Table.of("WHOSE", "WHAT", "NAME", "SESSION", "STATE");
            for (Finding finding : look.findings()) {
                table = table.row(
                        whose(finding),
                        finding.leftover().kind(),
                        finding.leftover().name(),
                        finding.leftover().session(),
                        finding.leftover().state());
            }
            Lines.print(console, table.lines(console.width()));
        }
        look.unanswered().forEach(part -> console.error("unknown: " + part));
    }

    void printEnd(Console console, Look look, boolean removed, int ours) {
        if (clean(look)) {
            String but = look.findings().isEmpty() ? "." : " but what a live console of this machine holds.";
            console.print((removed ? "Removed and looked again: nothing is left" : "Nothing is left") + but);
            return;
        }
        if (!removed && ours > 0) {
            console.error("Nothing was removed; to remove what is ours without being asked: --yes");
        }
        look.findings().stream()
                .filter(finding -> !sweeping.isHeld(finding))
                .filter(finding -> removed || !finding.ours())
                .forEach(finding -> console.error((finding.ours() ? "STILL THERE: " : "not ours, so left: ")
                        + finding.leftover().kind() + " " + finding.leftover().name() + "; by hand: "
                        + finding.byHand()));
        look.unanswered().forEach(part -> console.error("unknown, so not clean: " + part));
    }

    Map<String, Object> fields(Look look, boolean removed, boolean clean) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", identity.account());
        fields.put("region", identity.region());
        fields.put("endpoint", endpoint);
        fields.put("removed", removed);
        fields.put("clean", clean);
        fields.put("left", look.findings().stream().map(this::described).toList());
        fields.put("unknown", List.copyOf(look.unanswered()));
        return fields;
    }

    private Map<String, Object> described(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("whose", whose(finding));
        fields.put("what", finding.leftover().kind());
        fields.put("name", finding.leftover().name());
        fields.put("session", finding.leftover().session());
        fields.put("state", finding.leftover().state());
        fields.put("byHand", finding.byHand());
        return fields;
    }

    private String whose(Finding finding) {
        if (!finding.ours()) {
            return "others";
        }
        return sweeping.isHeld(finding) ? "ours, live" : "ours";
    }
}
