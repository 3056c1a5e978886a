package dev.gameday.rehearsal.aws.fis.experiment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.fis.model.ExperimentTemplate;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateLogConfiguration;

/** One experiment's log in version 2 of FIS's schema; writes nothing when the template configures no log. */
final class ExperimentLog {
    private final String experimentId;
    private final ExperimentTemplate template;
    private final Engine engine;
    private final Optional<ExperimentTemplateLogConfiguration> configuration;
    private final List<String> lines = new ArrayList<>();

    ExperimentLog(String experimentId, ExperimentTemplate template, Engine engine) {
        this.experimentId = experimentId;
        this.template = template;
        this.engine = engine;
        this.configuration = Optional.ofNullable(template.logConfiguration());
    }

    void check() {
        configuration.ifPresent(engine.logs()::check);
    }

    void started(Instant start) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("experiment_template_id", template.id());
        details.put("experiment_start_time", seconds(start));
        write("experiment-start", details);
    }

    void resolving(String target) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("target_resolution_start_time", seconds(engine.now()));
        details.put("target_name", target);
        write("target-resolution-start", details);
    }

    /** The end of a target's resolution; {@code trouble} says why it failed, if it did. */
    void resolved(String target, String type, List<String> arns, Optional<String> trouble) {
        Map<String, Object> detail = resolution(target, type, trouble);
        detail.put("account_id", engine.account());
        detail.put("resolved_targets_count", arns.size());
        detail.put("status", trouble.isPresent() ? "failed" : "completed");
        write("target-resolution-detail", detail);
        Map<String, Object> end = resolution(target, type, trouble);
        end.put("resolved_targets", arns.stream().map(arn -> Map.of("arn", arn)).toList());
        end.put("page", 1);
        end.put("total_pages", 1);
        write("target-resolution-end", end);
    }

    private Map<String, Object> resolution(String target, String type, Optional<String> trouble) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("target_resolution_end_time", seconds(engine.now()));
        details.put("target_name", target);
        details.put("target_type", type);
        trouble.ifPresent(why -> details.put("error_information", why));
        return details;
    }

    void started(ActionRun run) {
        Map<String, Object> details = action(run);
        details.put("action_start_time", seconds(engine.now()));
        details.put("action_targets", run.action().targets());
        if (run.action().hasParameters()) {
            details.put("parameters", run.action().parameters());
        }
        write("action-start", details);
    }

    void failed(ActionRun run) {
        Map<String, Object> details = action(run);
        details.put("account_id", engine.account());
        details.put("action_state", run.state());
        write("action-error", details);
    }

    void ended(ActionRun run) {
        Map<String, Object> details = action(run);
        details.put("action_end_time", seconds(engine.now()));
        details.put("action_state", run.state());
        write("action-end", details);
    }

    private static Map<String, Object> action(ActionRun run) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("action_name", run.name());
        details.put("action_id", run.action().actionId());
        return details;
    }

    /** The last line; with it the log is delivered. */
    void ended(String status, String reason) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("experiment_end_time", seconds(engine.now()));
        details.put("experiment_state", Map.of("status", status, "reason", reason));
        write("experiment-end", details);
        configuration.ifPresent(to -> engine.logs().deliver(to, experimentId, lines, engine.now()));
    }

    private void write(String type, Map<String, Object> details) {
        configuration.ifPresent(to -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", experimentId);
            line.put("log_type", type);
            line.put("event_timestamp", seconds(engine.now()));
            line.put("version", String.valueOf(to.logSchemaVersion()));
            line.put("details", details);
            JsonWriter writer = JsonWriter.create();
            write(writer, line);
            String text = new String(writer.getBytes(), StandardCharsets.UTF_8);
            lines.add(text);
            engine.logs().write(to, experimentId, text);
        });
    }

    private static void write(JsonWriter writer, Object value) {
        if (value instanceof Map<?, ?> map) {
            writer.writeStartObject();
            map.forEach((name, member) -> {
                writer.writeFieldName(String.valueOf(name));
                write(writer, member);
            });
            writer.writeEndObject();
        } else if (value instanceof List<?> list) {
            writer.writeStartArray();
            list.forEach(element -> write(writer, element));
            writer.writeEndArray();
        } else if (value instanceof Integer number) {
            writer.writeValue(number.intValue());
        } else {
            writer.writeValue(String.valueOf(value));
        }
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
