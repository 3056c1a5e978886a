package dev.gameday.shell.command.scenario.draft;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.sketch.Proposals;
import dev.gameday.runbook.sketch.Sketch;
import dev.gameday.shell.command.scenario.Settings;
import dev.gameday.shell.command.scenario.draft.Answering.Question;
import dev.gameday.shell.run.Library;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a runbook needs to be said, in the order in which one answer narrows the next. */
final class Interview {
    private final Library library;
    private final Binding binding;
    private final Proposals proposals;
    private final Forms forms;
    private final Answering answering;

    Interview(Library library, Binding binding, Answering answering) {
        this.library = library;
        this.binding = binding;
        this.proposals = new Proposals(binding, library.runbooks());
        this.forms = new Forms(binding);
        this.answering = answering;
    }

    Sketch held(String id, Given given) {
        String claim = answering.answer(
                new Question(
                        "--claim",
                        "What do you claim will happen? One sentence that can turn out false.",
                        "Nobody outside notices, and everything is back to normal afterwards.",
                        Map.of()),
                given.claim(),
                text -> text);
        Fault fault = answering.answer(
                new Question("--fault", "Which fault? By its id in the catalog.", "", faults()),
                given.fault(),
                this::fault);
        Map<String, String> targets = new TreeMap<>(proposals.targets(fault.target()));
        String target = answering.answer(
                new Question(
                        "--target",
                        "Which " + fault.target().noun() + " of the binding " + binding.name() + " is hit?",
                        targets.size() == 1 ? targets.keySet().iterator().next() : "",
                        targets),
                given.target(),
                text -> Forms.known(text, fault.target().noun(), targets.keySet()));
        Optional<String> zone = zone(fault, given);
        Map<String, String> arguments = arguments(fault, Settings.of(given.arguments()));
        Duration duration = answering.answer(
                new Question(
                        "--duration",
                        "How long is it in place? " + fault.shortest() + " to " + fault.longest() + ".",
                        proposals.duration(fault).toString(),
                        Map.of()),
                given.duration() == null ? null : given.duration().toString(),
                text -> Forms.duration(text, fault.shortest(), fault.longest()));
        List<SteadyState> steadyState = steadyState(given);
        return new Sketch(
                id,
                fault.title() + ": " + target,
                claim,
                fault,
                target,
                zone,
                arguments,
                duration,
                steadyState,
                stop(steadyState, given),
                proof(fault, target, arguments, steadyState, given));
    }

    private Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        library.faults().forEach(fault -> faults.put(fault.id().value(), fault.title()));
        return faults;
    }

    private Fault fault(String id) {
        return library.faults().stream()
                .filter(fault -> fault.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault '" + id + "'; "
                        + dev.gameday.yaml.NearestName.remedy(id, faults().keySet())));
    }

    private Optional<String> zone(Fault fault, Given given) {
        if (fault.target() != TargetKind.SUBNET) {
            return Optional.empty();
        }
        Map<String, String> zones = new LinkedHashMap<>(binding.zones());
        zones.put("all", "every zone");
        return Optional.of(answering.answer(
                new Question("--zone", "In which zone?", "", zones),
                given.zone(),
                text -> Forms.known(text, "zone", zones.keySet())));
    }

    private Map<String, String> arguments(Fault fault, Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> fault.parameter(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new dev.gameday.shell.UsageException("--argument cannot name '" + name + "': "
                            + fault.id().value() + " has "
                            + fault.parameters().stream()
                                    .map(FaultParameter::name)
                                    .collect(Collectors.joining(", ", "", ".")));
                });
        Map<String, String> arguments = new TreeMap<>();
        for (FaultParameter parameter : fault.parameters()) {
            String value = answering.answer(
                    new Question(
                            "--argument " + parameter.name(),
                            parameter.name() + ": " + parameter.description() + " " + parameter.bounds() + ".",
                            parameter.preset().orElse(""),
                            parameter.choices().stream()
                                    .collect(Collectors.toMap(
                                            choice -> choice, choice -> "", (a, b) -> a, TreeMap::new))),
                    given.get(parameter.name()),
                    text -> accepted(parameter, text));
            arguments.put(parameter.name(), value);
        }
        return arguments;
    }

    private static String accepted(FaultParameter parameter, String text) {
        parameter.refusal(text).ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal);
        });
        return text;
    }

    private List<SteadyState> steadyState(Given given) {
        return answering.answer(
                new Question(
                        "--normal",
                        "What is normal? Metrics of the binding with their ranges, joined by commas.",
                        Forms.written(proposals.steadyState()),
                        metrics()),
                given.normal().isEmpty() ? null : String.join(", ", given.normal()),
                forms::steadyState);
    }

    private StopCondition stop(List<SteadyState> steadyState, Given given) {
        StopCondition usual = proposals.stop(
                steadyState,
                GuardFile.shipped().stream().map(StopCondition::metric).collect(Collectors.toSet()));
        return answering.answer(
                new Question(
                        "--stop",
                        "When must it stop? A metric, the range that it must keep, and for how long it may be out of it.",
                        Forms.written(usual),
                        metrics()),
                given.stop(),
                forms::stop);
    }

    private Proof proof(
            Fault fault, String target, Map<String, String> arguments, List<SteadyState> steadyState, Given given) {
        Map<String, String> logs = new TreeMap<>();
        binding.logs().forEach((name, group) -> logs.put(name + ":", group));
        return answering.answer(
                new Question(
                        "--proof",
                        "How do you know that it has an effect? LOG: TEXT of a line, or METRIC outside RANGE.",
                        Forms.written(proposals.proof(fault, target, arguments, steadyState)),
                        logs),
                given.proof(),
                forms::proof);
    }

    private Map<String, String> metrics() {
        Map<String, String> metrics = new TreeMap<>();
        binding.metrics().forEach((name, source) -> metrics.put(name, source.title() + ", in " + source.unit()));
        return metrics;
    }
}
