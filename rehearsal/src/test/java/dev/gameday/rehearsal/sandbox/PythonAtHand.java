package dev.gameday.rehearsal.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gameday.rehearsal.sandbox.process.Tools;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests that run Python functions where there is no Python. */
public final class PythonAtHand implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(
                Tools.program("python3").isPresent(), "python3 is not on the PATH, so no Python function can be run");
    }
}
