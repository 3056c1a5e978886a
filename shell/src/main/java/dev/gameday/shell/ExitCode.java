package dev.gameday.shell;

import org.springframework.shell.core.command.ExitStatus;

/** How a command ends, as the number a pipeline sees. A command that only shows something ends {@link #HELD}. */
public enum ExitCode {
    HELD(0, "held, or nothing went wrong"),
    REFUTED(1, "the hypothesis was refuted, halted or not"),
    USAGE(2, "the command line or a file is wrong"),
    INCONCLUSIVE(3, "no verdict could be reached, not halted"),
    HALTED(4, "halted before a verdict; everything is removed"),
    RESIDUE(5, "something that was put in place remains"),
    REFUSED(6, "a guard, an approval or this machine refused"),
    BUG(70, "a defect of the console; everything was undone");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    /** The same ending in the words of Spring Shell. */
    public ExitStatus status() {
        return new ExitStatus(code, meaning);
    }

    /** The ending behind a status; a status that is not ours counts as a bug. */
    public static ExitCode of(ExitStatus status) {
        return of(status.code());
    }

    /** The ending behind a number; one that is not ours counts as a bug. */
    public static ExitCode of(int code) {
        for (ExitCode exitCode : values()) {
            if (exitCode.code == code) {
                return exitCode;
            }
        }
        return BUG;
    }
}
