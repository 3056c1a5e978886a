package dev.gameday.runbook.plan;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What an approval is bound to: SHA-256 over all of a plan that decides what would be done. The session's id and who runs
 * it are left out, so that a plan shown, the same plan shown to an approver, and the same plan run have one hash.
 */
public final class PlanHash {
    /** As many of its digits as people compare. */
    private static final int BRIEF = 12;

    private PlanHash() {}

    /** The hash, as 64 hexadecimal digits. */
    public static String of(Plan plan) {
        try {
            byte[] text = String.join("\n", lines(plan)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The beginning of a hash, which is as much as people compare. */
    public static String brief(String hash) {
        return hash.substring(0, Math.min(BRIEF, hash.length()));
    }

    private static List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("runbook " + plan.runbook());
        // Whoever may run it: else an approver, who is somebody else, would never see the hash that they are to
        // approve.
        lines.add("binding " + plan.binding() + " in " + plan.identity().account() + " "
                + plan.identity().region());
        lines.add("settings " + plan.settings());
        plan.injections().forEach(planned -> {
            Injection injection = planned.injection();
            lines.add("injection " + planned.step() + " " + injection.fault() + " " + injection.arguments());
            lines.add("for " + injection.duration() + " by " + injection.role() + " until " + injection.stopAlarms());
            injection.schedulerRole().ifPresent(role -> lines.add("ended by schedule as " + role));
            injection.targets().stream().map(Target::arn).sorted().forEach(arn -> lines.add("target " + arn));
            lines.add("calls " + planned.calls() + " proof " + planned.proof());
        });
        plan.stopConditions().forEach(condition -> lines.add("stop " + condition));
        lines.add("reads " + plan.metrics() + plan.alarms() + plan.logs());
        lines.add("longest " + plan.longest());
        return lines;
    }
}
