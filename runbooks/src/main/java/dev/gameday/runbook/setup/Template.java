package dev.gameday.runbook.setup;

import java.util.List;
import java.util.Map;

/**
 * A CloudFormation template, and what people are told with it: the scenarios it is for, what was left out and why, what to
 * mind, what it costs, the commands that make it and take it away again, in order.
 */
public record Template(
        Map<String, Object> tree,
        List<String> scenarios,
        List<String> leftOut,
        List<String> mind,
        List<String> costs,
        List<String> deploy,
        List<String> remove) {
    public Template {
        scenarios = List.copyOf(scenarios);
        leftOut = List.copyOf(leftOut);
        mind = List.copyOf(mind);
        costs = List.copyOf(costs);
        deploy = List.copyOf(deploy);
        remove = List.copyOf(remove);
    }
}
