package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.yaml.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of reading a flow file: a flow, or every problem in the order of its lines; never both. */
public final class FlowReading {
    private final @Nullable FlowDescription flow;
    private final List<Problem> problems;

    FlowReading(@Nullable FlowDescription flow, List<Problem> problems) {
        this.flow = problems.isEmpty() ? flow : null;
        this.problems = problems;
    }

    /** The flow; empty if there are problems. */
    public Optional<FlowDescription> flow() {
        return Optional.ofNullable(flow);
    }

    /** All problems; empty if there is a flow. */
    public List<Problem> problems() {
        return problems;
    }

    /** The flow. Throws {@link IllegalArgumentException} with all problems if there are any. */
    public FlowDescription orElseThrow() {
        if (flow == null) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return flow;
    }
}
