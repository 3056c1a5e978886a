package dev.gameday.shell.arming;

import dev.gameday.catalog.arming.ArmableFunctions;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.runbook.Binding;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.UsageException;
import dev.gameday.yaml.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the functions that a command names: by a binding's logical names, by their own names, or by ARN. */
public final class FunctionNames {
    private static final Pattern FORM = Pattern.compile(
            "((?:arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:|\\d{12}:function:|function:)?[A-Za-z0-9_-]{1,64})"
                    + "(?::([A-Za-z0-9_$-]+))?");
    private static final String LATEST = "$LATEST";

    private final Binding binding;
    private final ArmableFunctions functions;

    /** Those of that binding and account. */
    public FunctionNames(Binding binding, ArmableFunctions functions) {
        this.binding = binding;
        this.functions = functions;
    }

    /** The functions of these names, each once; none stands for all of the binding. Refuses if one can't be meant. */
    public List<FunctionSetup> find(List<String> typed) {
        List<String> names = typed.isEmpty() ? List.copyOf(binding.functions().values()) : typed;
        List<String> plain = names.stream().map(this::unqualified).toList();
        Map<String, FunctionSetup> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : plain) {
            functions
                    .read(name)
                    .match(function -> function, trouble -> {
                        throw new RefusedException(
                                name + " can't be read: " + trouble.sentence(), "mend that and try again");
                    })
                    .ifPresentOrElse(function -> found.putIfAbsent(function.arn(), function), () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            throw new UsageException(unknown(unknown));
        }
        return List.copyOf(found.values());
    }

    private String unqualified(String typed) {
        String name = binding.functions().getOrDefault(typed, typed);
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            throw new UsageException("'" + typed + "' is no function's name; give a name as order-router, or an ARN.");
        }
        String qualifier = parts.group(2);
        if (qualifier != null && !qualifier.equals(LATEST)) {
            throw new RefusedException(
                    typed + " is a version or an alias, and a published version can't be changed",
                    "do this with %s, publish a version of it, and point the alias at that".formatted(parts.group(1)));
        }
        return parts.group(1);
    }

    private String unknown(List<String> names) {
        Set<String> known = new TreeSet<>(binding.functions().keySet());
        functions.names().value().ifPresent(known::addAll);
        StringBuilder sentence = new StringBuilder();
        for (String name : names) {
            sentence.append(sentence.length() == 0 ? "" : System.lineSeparator())
                    .append("There is no function '")
                    .append(name)
                    .append("'; ")
                    .append(NearestName.remedy(name, known));
        }
        return sentence.toString();
    }
}
