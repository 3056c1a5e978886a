package dev.gameday.shell;

import java.io.InterruptedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.BeansException;

/** The one place that turns an exception into a sentence and an exit code. */
public record Failure(String sentence, ExitCode exitCode) {

    /** Never throws: what nobody foresaw becomes {@link ExitCode#BUG}. */
    public static Failure of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof SpokenException spoken) {
            return new Failure(String.valueOf(spoken.getMessage()), spoken.exitCode());
        }
        if (isInterruption(cause)) {
            return new Failure("Interrupted.", ExitCode.HALTED);
        }
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        String what = message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
        return new Failure("This is a defect of the console (" + what + "); the log has the details", ExitCode.BUG);
    }

    public boolean isBug() {
        return exitCode == ExitCode.BUG;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return isEnvelope(thrown) && cause != null ? unwrapped(cause) : thrown;
    }

    private static boolean isEnvelope(Throwable thrown) {
        return thrown instanceof InvocationTargetException
                || thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof BeansException;
    }

    private static boolean isInterruption(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof InterruptedIOException
                || cause instanceof ClosedByInterruptException
                || cause instanceof CancellationException;
    }
}
