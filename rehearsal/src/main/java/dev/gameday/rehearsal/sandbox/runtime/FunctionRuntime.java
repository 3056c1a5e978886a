package dev.gameday.rehearsal.sandbox.runtime;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One of Lambda's runtimes, as this machine can have it. */
public interface FunctionRuntime {
    /** The runtime's identifier, as {@code java17}. */
    String name();

    /** The program that starts the function. Throws where this machine hasn't got it. */
    Path program(SandboxFolder folder) throws StartFailure, IOException;

    /** Puts what the runtime needs into the folder, and gives the program's arguments. */
    List<String> arguments(SandboxFolder folder, Work work) throws StartFailure, IOException;

    /** Whether it is one of Lambda's own: those heed {@code AWS_LAMBDA_EXEC_WRAPPER} and have a name in the environment. */
    boolean managed();
}
