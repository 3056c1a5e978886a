package dev.gameday.rehearsal;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.Surroundings.Poll;
import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the extensions of the flow's functions would read now; environments learn of it only when they next poll. */
final class InvocationFaults {
    private final List<String> functions;
    private final Surroundings surroundings;

    InvocationFaults(List<String> functions, Surroundings surroundings) {
        this.functions = functions;
        this.surroundings = surroundings;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String function : functions) {
            for (Zone zone : surroundings.zones(function)) {
                surroundings.poll(function, zone).match(new Reading(function, zone, all));
            }
        }
        return all;
    }

    private record Reading(String function, Zone zone, List<Map<String, Object>> all) implements Poll.Reader {
        @Override
        public void notArmed() {}

        @Override
        public void failed(String logLine) {
            Map<String, Object> reading = begun();
            reading.put("failsOpen", logLine);
            all.add(reading);
        }

        @Override
        public void active(List<InvocationFault> faults) {
            faults.forEach(fault -> {
                Map<String, Object> reading = begun();
                reading.put("id", fault.id());
                reading.put("percentage", fault.percentage());
                reading.putAll(fault.match(new Effects()));
                all.add(reading);
            });
        }

        private Map<String, Object> begun() {
            Map<String, Object> reading = new LinkedHashMap<>();
            reading.put("function", function);
            reading.put("zone", zone.index());
            return reading;
        }
    }

    private record Effects() implements InvocationFault.Cases<Map<String, Object>> {
        @Override
        public Map<String, Object> delay(InvocationFault.Delay fault) {
            return Map.of("effect", "delay", "delay", fault.delay().toString());
        }

        @Override
        public Map<String, Object> failure(InvocationFault.Failure fault) {
            return Map.of("effect", "failure", "preventExecution", fault.preventExecution());
        }

        @Override
        public Map<String, Object> httpResponse(InvocationFault.HttpResponse fault) {
            return Map.of("effect", "http response", "statusCode", fault.statusCode());
        }
    }
}
