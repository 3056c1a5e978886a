package dev.gameday.shell.command.scenario.draft;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.TargetKind;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.sketch.Proposals;
import dev.gameday.shell.command.proposal.Typed;
import dev.gameday.shell.place.Bindings;
import dev.gameday.shell.run.Library;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** What Tab proposes for the options of {@code scenario new}: names of the binding and of the fault on the line. */
@Configuration(proxyBeanMethods = false)
class SketchNames {

    @Bean
    CompletionProvider targetNames(Library library) {
        return context -> {
            Binding binding = binding(context);
            Proposals proposals = new Proposals(binding, List.of());
            Stream<TargetKind> kinds = fault(library, context)
                    .map(fault -> Stream.of(fault.target()))
                    .orElseGet(() -> Stream.of(TargetKind.values()));
            return kinds.flatMap(kind -> proposals.targets(kind).entrySet().stream()
                            .map(target -> proposal(target.getKey(), kind.noun() + " " + target.getValue())))
                    .toList();
        };
    }

    @Bean
    CompletionProvider zoneNames() {
        return context -> Stream.concat(
                        Stream.of(proposal("all", "every zone")),
                        proposals(binding(context).zones()).stream())
                .toList();
    }

    @Bean
    CompletionProvider argumentNames(Library library) {
        return context -> fault(library, context).stream()
                .flatMap(fault -> fault.parameters().stream())
                .map(parameter -> proposal(
                                parameter.name() + "=" + parameter.preset().orElse(""),
                                parameter.description() + " " + parameter.bounds())
                        .complete(false))
                .toList();
    }

    @Bean
    CompletionProvider metricNames() {
        return context -> binding(context).metrics().entrySet().stream()
                .map(metric -> proposal(
                                metric.getKey() + " ",
                                metric.getValue().title() + ", in "
                                        + metric.getValue().unit())
                        .complete(false))
                .toList();
    }

    private static Binding binding(CompletionContext context) {
        return Bindings.named(Typed.option(context, "--binding").orElse(Bindings.REHEARSAL));
    }

    private static Optional<Fault> fault(Library library, CompletionContext context) {
        return Typed.option(context, "--fault")
                .flatMap(id -> library.faults().stream()
                        .filter(fault -> fault.id().value().equals(id))
                        .findFirst());
    }

    private static List<CompletionProposal> proposals(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> proposal(name.getKey(), name.getValue()))
                .toList();
    }

    private static CompletionProposal proposal(String value, String description) {
        return new CompletionProposal(value).description(description);
    }
}
