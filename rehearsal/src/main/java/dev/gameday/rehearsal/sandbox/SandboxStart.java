package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import dev.gameday.rehearsal.sandbox.process.Launch;
import dev.gameday.rehearsal.sandbox.process.Output;
import dev.gameday.rehearsal.sandbox.process.ProcessTree;
import dev.gameday.rehearsal.sandbox.process.Warden;
import dev.gameday.rehearsal.sandbox.runtime.RuntimeApi;
import dev.gameday.rehearsal.sandbox.runtime.StartFailure;
import dev.gameday.rehearsal.sandbox.runtime.Variables;
import dev.gameday.rehearsal.sandbox.runtime.Work;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Starts sandboxes below a folder. A start that fails leaves nothing behind. */
record SandboxStart(Site site, Path root, Warden warden, Executor workers) {
    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    Sandbox start(Blueprint blueprint) throws StartFailure, IOException {
        SandboxFolder folder = SandboxFolder.make(root, blueprint.code(), blueprint.layers());
        RuntimeApi api = null;
        try {
            api = RuntimeApi.open(workers);
            return started(blueprint, folder, api);
        } catch (IOException | StartFailure | RuntimeException failed) {
            if (api != null) {
                api.close();
            }
            folder.close();
            throw failed;
        }
    }

    private Sandbox started(Blueprint blueprint, SandboxFolder folder, RuntimeApi api)
            throws StartFailure, IOException {
        String stream = DAY.format(site.wall().instant()) + "/[" + blueprint.version() + "]"
                + UUID.randomUUID().toString().replace("-", "");
        Output output = new Output(folder.output());
        Launch launch = new Launch(folder.path(), blueprint.limits().storageMegabytes(), folder.output(), site.tools());
        String program = blueprint.runtime().program(folder).toString();
        boolean ownTmp = launch.cages(program);
        Map<String, String> variables = variables(blueprint, folder, api, stream, ownTmp);
        List<String> command = new ArrayList<>();
        if (blueprint.runtime().managed() && variables.containsKey(WRAPPER)) {
            command.add(variables.get(WRAPPER));
        }
        command.add(program);
        command.addAll(blueprint
                .runtime()
                .arguments(
                        folder,
                        new Work(
                                blueprint.handler(),
                                blueprint.limits().memoryMegabytes(),
                                String.valueOf(variables.get("TMPDIR")))));
        Process process = launch.start(command, ownTmp, variables);
        ProcessTree tree = new ProcessTree(process, warden, launch.ownSession());
        return new Sandbox(blueprint, stream, folder, process, tree, api, output, ownTmp);
    }

    private Map<String, String> variables(
            Blueprint blueprint, SandboxFolder folder, RuntimeApi api, String stream, boolean ownTmp)
            throws IOException {
        Map<String, String> set = new HashMap<>();
        set.put("_HANDLER", blueprint.handler());
        set.put("AWS_REGION", site.region());
        set.put("AWS_DEFAULT_REGION", site.region());
        set.put("AWS_LAMBDA_FUNCTION_NAME", blueprint.function());
        set.put("AWS_LAMBDA_FUNCTION_VERSION", blueprint.version());
        set.put(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(blueprint.limits().memoryMegabytes()));
        set.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + blueprint.function());
        set.put("AWS_LAMBDA_LOG_STREAM_NAME", stream);
        set.put("AWS_LAMBDA_RUNTIME_API", api.address());
        set.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        set.put("AWS_ACCESS_KEY_ID", "ASIAIOSFODNN7EXAMPLE");
        set.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        set.put("AWS_SESSION_TOKEN", "rehearsal");
        set.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
        if (blueprint.runtime().managed()) {
            set.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + blueprint.runtime().name());
        }
        Map<String, String> preset = new HashMap<>(Map.of(
                "LANG",
                "en_US.UTF-8",
                "TZ",
                ":UTC",
                "AWS_ENDPOINT_URL",
                site.endpoint().get().toString()));
        preset.putAll(Variables.own(blueprint.variables(), folder, freePort()).values());
        String path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        return new Variables(preset).with(set).withPaths(folder, path, ownTmp).values();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
