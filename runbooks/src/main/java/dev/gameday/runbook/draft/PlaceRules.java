package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundSubnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses subnets, zones and FIS's role. Subnets are known by tags alone, so tags are looked for that pick them out. */
final class PlaceRules {
    private PlaceRules() {}

    /** A role that trusts FIS. */
    static Rule trustsFis() {
        return known -> known.survey().roles().found().stream()
                .map(role -> new Candidate(role, 3, "it trusts fis.amazonaws.com"))
                .toList();
    }

    /** The zone of that number, of those that the flow's functions are in. */
    static Rule zone(int number) {
        return known -> ofFunctions(known).stream()
                .map(FoundSubnet::zone)
                .distinct()
                .sorted()
                .skip(number - 1L)
                .limit(1)
                .map(zone -> new Candidate(zone, 3, "the functions have a subnet there"))
                .toList();
    }

    /** The tags that these subnets and no others of their VPC carry. */
    static Rule ofFunctions() {
        return known -> {
            List<FoundSubnet> theirs = ofFunctions(known);
            Map<String, String> common = common(theirs);
            boolean exact = !common.isEmpty() && carrying(known, common).size() == theirs.size();
            return exact
                    ? List.of(new Candidate(
                            TagText.of(common),
                            3,
                            "the functions' " + theirs.size() + " subnets carry them, no other does"))
                    : List.of();
        };
    }

    /** A tag that the functions' subnets share with others of their VPC: the fewer others, the smaller the blast radius. */
    static Rule ofTheFlow() {
        return known -> {
            List<FoundSubnet> theirs = ofFunctions(known);
            List<Candidate> shared = new ArrayList<>();
            common(theirs).forEach((key, value) -> {
                int others = carrying(known, Map.of(key, value)).size() - theirs.size();
                if (others > 0) {
                    shared.add(new Candidate(
                            TagText.of(Map.of(key, value)),
                            3 - others / 1000.0,
                            "the functions' subnets and %d others carry it".formatted(others)));
                }
            });
            return shared.isEmpty() ? ofFunctions().candidates(known) : shared;
        };
    }

    /** The subnets of the functions that are named already; of all that were found while none is. */
    private static List<FoundSubnet> ofFunctions(Known known) {
        Set<String> ids = functions(known)
                .flatMap(function -> function.subnets().stream())
                .collect(Collectors.toSet());
        return known.survey().subnets().found().stream()
                .filter(subnet -> ids.contains(subnet.id()))
                .toList();
    }

    private static Stream<FoundFunction> functions(Known known) {
        List<FoundFunction> all = known.survey().functions().found();
        List<FoundFunction> named = all.stream()
                .filter(function -> known.isNamed("functions", function.name()))
                .toList();
        return (named.isEmpty() ? all : named).stream();
    }

    private static Map<String, String> common(List<FoundSubnet> subnets) {
        Map<String, String> common = new HashMap<>();
        subnets.stream().limit(1).forEach(first -> common.putAll(first.tags()));
        subnets.forEach(subnet -> common.entrySet().retainAll(subnet.tags().entrySet()));
        common.entrySet().removeIf(tag -> !TagText.fits(tag.getKey(), tag.getValue()));
        return new TreeMap<>(common);
    }

    private static List<FoundSubnet> carrying(Known known, Map<String, String> tags) {
        return known.survey().subnets().found().stream()
                .filter(subnet -> subnet.tags().entrySet().containsAll(tags.entrySet()))
                .toList();
    }
}
