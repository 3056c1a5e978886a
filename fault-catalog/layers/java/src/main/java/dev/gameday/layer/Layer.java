package dev.gameday.layer;

import dev.gameday.layer.egress.Egress;
import dev.gameday.layer.egress.EgressProxy;
import dev.gameday.layer.log.LayerLog;
import dev.gameday.layer.runtime.Invocations;
import dev.gameday.layer.runtime.RuntimeProxy;
import dev.gameday.layer.runtime.Sandbox;
import dev.gameday.layer.source.Documents;
import dev.gameday.layer.source.Poller;
import dev.gameday.layer.source.SandboxMark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The layer, serving: the proxy for the Runtime API, the search for the document, and what outgoing calls go through. */
final class Layer implements Closeable {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Settings settings;
    private final @Nullable EgressProxy egress;
    private final Poller poller;
    private final RuntimeProxy proxy;

    private Layer(Settings settings, @Nullable EgressProxy egress, Poller poller, RuntimeProxy proxy) {
        this.settings = settings;
        this.egress = egress;
        this.poller = poller;
        this.proxy = proxy;
    }

    /** Begins to serve. Whatever stands against that is an exception, and nothing of it is left. */
    static Layer start(Settings settings, Properties properties, Clock clock, LayerLog log) throws IOException {
        Path tmp = settings.tmp();
        SandboxMark mark = new SandboxMark(tmp.resolve(".gameday-in-force-" + settings.port()));
        Documents documents = new Documents(settings.source(clock), clock, log, mark, settings.poll(), PATIENCE);
        Poller poller = new Poller(documents);
        EgressProxy egress = wantsEgress(settings, properties) ? new EgressProxy() : null;
        try {
            Sandbox sandbox = new Sandbox(log, tmp, reach(settings, egress), Thread::sleep);
            Invocations invocations = new Invocations(documents, poller::begin, sandbox, settings.atOnce());
            RuntimeProxy proxy = new RuntimeProxy(settings.port(), settings.runtimeApi(), invocations);
            if (documents.isUrgent()) {
                poller.begin();
            }
            return new Layer(settings, egress, poller, proxy);
        } catch (IOException | RuntimeException | Error e) {
            if (egress != null) {
                egress.close();
            }
            throw e;
        }
    }

    /** The variables that lead the function's runtime and its HTTP clients here. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_LAMBDA_RUNTIME_API", proxy.address());
        if (egress != null) {
            variables.putAll(ProxySettings.variables(egress.port(), settings));
        }
        return variables;
    }

    /** Sets the system properties that lead the function's HTTP clients here. */
    void lead(Properties properties) {
        if (egress != null) {
            ProxySettings.set(egress.port(), properties);
        }
    }

    private static boolean wantsEgress(Settings settings, Properties properties) {
        return settings.wantsEgress() && !ProxySettings.areTaken(settings, properties);
    }

    private static Egress reach(Settings settings, @Nullable EgressProxy egress) {
        if (egress != null) {
            return egress;
        }
        return Egress.outOfReach(
                settings.wantsEgress() ? "the function has a proxy of its own" : "GAMEDAY_EGRESS is not 'proxy'");
    }

    @Override
    public void close() throws IOException {
        poller.close();
        proxy.close();
        if (egress != null) {
            egress.close();
        }
    }
}
