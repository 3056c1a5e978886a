package dev.gameday.shell.command.run;

import dev.gameday.catalog.Identity;
import dev.gameday.catalog.SafetyLever;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Engages the FIS safety lever of an account and Region, once somebody has said which account that is: it ends everybody's
 * experiments, not only ours.
 */
@Component
final class Lever {
    private static final String DISENGAGE =
            "aws fis update-safety-lever-state --id default --state status=disengaged,reason=TEXT";

    private final Console console;

    Lever(Console console) {
        this.console = console;
    }

    /** {@code typed} is the account's id where it came with the command; else it is asked for at the prompt. */
    ExitCode engage(SafetyLever lever, Identity identity, @Nullable String typed, String reason) {
        String account = Optional.ofNullable(typed)
                .or(() -> console.asks("The FIS safety lever stops every experiment in " + identity.region()
                        + " of the account, whoever it is of, and lets none start. The account's id, to engage it: "))
                .orElseThrow(() -> new RefusedException(
                        "The safety lever was not engaged: nobody said which account's",
                        "add --account and the account's id"));
        if (!account.equals(identity.account())) {
            throw new RefusedException(
                    "The safety lever was not engaged: '" + account + "' is not the account of the run",
                    "look where you are (aws sts get-caller-identity) and type its id");
        }
        boolean engaged = lever.engage(reason).match(done -> done, trouble -> {
            throw new RefusedException(
                    "The safety lever could not be engaged: " + trouble.sentence(),
                    "by hand: " + DISENGAGE.replace("disengaged", "engaged"));
        });
        console.print((engaged ? "The FIS safety lever is being engaged" : "The FIS safety lever was engaged already")
                + " in account " + account + ", " + identity.region() + ". To let experiments start again: "
                + DISENGAGE);
        return ExitCode.HELD;
    }
}
