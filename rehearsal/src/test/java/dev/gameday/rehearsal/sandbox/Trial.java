package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.archive.ZipArchive;
import dev.gameday.rehearsal.sandbox.process.Tools;
import dev.gameday.rehearsal.sandbox.runtime.Payload;
import dev.gameday.rehearsal.sandbox.runtime.Runtimes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Sandboxes on this machine with a log of their own and a function to change before it is run. */
final class Trial implements AutoCloseable {
    private static final long MOST_UNPACKED = 262_144_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final List<String> log = Collections.synchronizedList(new ArrayList<>());
    final AtomicLong passedNanos = new AtomicLong();
    final Sandboxes sandboxes;
    private Blueprint blueprint = new Blueprint(
            "trial",
            "$LATEST",
            "1",
            Runtimes.named("python3.12").orElseThrow(),
            "main.handler",
            new Blueprint.Limits(Duration.ofSeconds(60), 256, 512),
            Map.of(),
            archive(new ZipWriter()),
            List.of());

    Trial() {
        this(Site.usualFolder(), Tools.AT_HAND);
    }

    Trial(Path folder, Tools tools) {
        this.sandboxes = new Sandboxes(new Site(
                "eu-west-1",
                InstantSource.system(),
                () -> System.nanoTime() + passedNanos.get(),
                () -> URI.create("http://127.0.0.1:9"),
                (function, stream, text) -> log.add(text),
                folder,
                tools));
    }

    Trial python(String source) {
        return code(new ZipWriter().file("main.py", source));
    }

    Trial code(ZipWriter code) {
        return with(archive(code), blueprint.layers());
    }

    Trial layers(ZipWriter... layers) {
        return with(
                blueprint.code(), List.of(layers).stream().map(Trial::archive).toList());
    }

    Trial runtime(String name, String handler) {
        return made(name, handler, blueprint.limits(), blueprint.variables());
    }

    Trial limits(Duration timeout, int memoryMegabytes, int storageMegabytes) {
        return made(
                blueprint.runtime().name(),
                blueprint.handler(),
                new Blueprint.Limits(timeout, memoryMegabytes, storageMegabytes),
                blueprint.variables());
    }

    Trial variables(Map<String, String> variables) {
        return made(blueprint.runtime().name(), blueprint.handler(), blueprint.limits(), variables);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Ending run(String payload) {
        return run(payload, OptionalInt.empty());
    }

    Ending run(String payload, OptionalInt reserved) {
        return sandboxes.run(
                blueprint,
                new Invocation(
                        UUID.randomUUID().toString(),
                        "arn:aws:lambda:eu-west-1:111122223333:function:trial",
                        Optional.empty(),
                        Payload.of(payload)),
                reserved);
    }

    /** What the function returned, or the error it failed with after the word FAILED. */
    String result(String payload) {
        return text(run(payload));
    }

    static String text(Ending ending) {
        return ending.match(new Ending.Cases<>() {
            @Override
            public String returned(Ending.Returned returned) {
                return returned.payload().toString();
            }

            @Override
            public String failed(Ending.Failed failed) {
                return "FAILED " + failed.payload();
            }

            @Override
            public String throttled(Ending.Throttled throttled) {
                return throttled.toString();
            }

            @Override
            public String notStarted(Ending.NotStarted notStarted) {
                return notStarted.toString();
            }
        });
    }

    /** Waits for what another process or thread is about to do; false when it has not done it in a minute. */
    static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }

    private Trial made(String runtime, String handler, Blueprint.Limits limits, Map<String, String> variables) {
        blueprint = new Blueprint(
                "trial",
                "$LATEST",
                blueprint.revision() + "1",
                Runtimes.named(runtime).orElseThrow(),
                handler,
                limits,
                variables,
                blueprint.code(),
                blueprint.layers());
        return this;
    }

    private Trial with(ZipArchive code, List<ZipArchive> layers) {
        blueprint = new Blueprint(
                "trial",
                "$LATEST",
                blueprint.revision() + "1",
                blueprint.runtime(),
                blueprint.handler(),
                blueprint.limits(),
                blueprint.variables(),
                code,
                layers);
        return this;
    }

    private static ZipArchive archive(ZipWriter zip) {
        try {
            return ZipArchive.read(zip.bytes(), MOST_UNPACKED);
        } catch (Exception bad) {
            throw new AssertionError(bad);
        }
    }

    @Override
    public void close() {
        sandboxes.close();
    }
}
