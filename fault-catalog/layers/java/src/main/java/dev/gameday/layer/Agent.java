package dev.gameday.layer;

import dev.gameday.layer.log.LayerLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.instrument.Instrumentation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM calls before the function's runtime starts. Either the layer serves afterwards, or everything is as if it
 * weren't there and the log says why. It throws nothing.
 */
public final class Agent {
    private Agent() {}

    /** Starts the layer. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        Settings settings = new Settings(System.getenv());
        Clock clock = Clock.systemUTC();
        LayerLog log = new LayerLog(new FileOutputStream(FileDescriptor.out), clock, settings.function());
        try {
            start(settings, clock, log, instrumentation);
        } catch (Exception | Error e) {
            log.aside(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static void start(Settings settings, Clock clock, LayerLog log, Instrumentation instrumentation)
            throws Exception {
        JvmEnvironment environment = JvmEnvironment.open(instrumentation);
        Layer layer = Layer.start(settings, System.getProperties(), clock, log);
        try {
            environment.set(layer.variables());
            layer.lead(System.getProperties());
            log.alive();
        } catch (Exception | Error e) {
            layer.close();
            throw e;
        }
    }
}
