package dev.gameday.shell.blind;

import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.Workbench;
import dev.gameday.runbook.Binding;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How functions and roles were before anything was done to them, by the account's names: what one rolls back to. What could
 * not be read is left out.
 */
record AsDeployed(Map<String, FunctionSettings> functions, Map<String, Map<String, String>> policies) {
    AsDeployed {
        functions = Collections.unmodifiableMap(new TreeMap<>(functions));
        policies = Collections.unmodifiableMap(new TreeMap<>(policies));
    }

    static AsDeployed read(Workbench workbench, Binding binding) {
        Map<String, FunctionSettings> functions = new TreeMap<>();
        Map<String, Map<String, String>> policies = new TreeMap<>();
        binding.functions()
                .values()
                .forEach(name -> workbench.function(name).value().ifPresent(known -> functions.put(name, known)));
        binding.roles()
                .values()
                .forEach(name -> workbench.policies(name).value().ifPresent(known -> policies.put(name, known)));
        return new AsDeployed(functions, policies);
    }
}
