package dev.gameday.catalog.aws.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.leftover.Finding;
import dev.gameday.catalog.leftover.Leftover;
import dev.gameday.catalog.mechanism.FunctionMark;
import dev.gameday.catalog.mechanism.ScheduledUndo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

/**
 * Schedules of ours that would still set an old value: named {@code gameday-…} and saying in their description which
 * injection they end. One that only has such a name is somebody else's.
 */
record ScheduledUndos(AwsClients clients) implements AccountPart {
    static final String KIND = "scheduled undo";
    private static final String GROUP = "default";

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public List<Finding> found() {
        return clients
                .scheduler()
                .listSchedulesPaginator(r -> r.groupName(GROUP).namePrefix(InjectionId.PREFIX))
                .schedules()
                .stream()
                .flatMap(schedule -> schedule(schedule.name()).stream())
                .flatMap(ScheduledUndos::finding)
                .toList();
    }

    private Optional<GetScheduleResponse> schedule(String name) {
        return AwsTrouble.existing(() -> clients.scheduler().getSchedule(r -> r.name(name)));
    }

    private static Stream<Finding> finding(GetScheduleResponse schedule) {
        return injection(schedule)
                .map(injection -> new Finding(
                        new Leftover(
                                KIND,
                                schedule.name(),
                                injection.session().value(),
                                "sets an old value " + schedule.scheduleExpression()),
                        true,
                        Optional.empty(),
                        "aws scheduler delete-schedule --name " + schedule.name()))
                .stream();
    }

    private static Optional<InjectionId> injection(GetScheduleResponse schedule) {
        return Optional.ofNullable(schedule.description()).flatMap(ScheduledUndo::ended);
    }

    /** Deletes one whose change is undone; as long as it isn't, the schedule is what would still undo it. */
    Outcome<ControlState> remove(String name) {
        Optional<GetScheduleResponse> schedule = schedule(name);
        if (schedule.filter(this::isNeeded).isPresent()) {
            return Outcome.failed(
                    new Trouble(Trouble.Kind.REFUSED, "the change that it undoes is still there; remove that first"));
        }
        schedule.ifPresent(
                there -> AwsTrouble.existing(() -> clients.scheduler().deleteSchedule(r -> r.name(name))));
        return Outcome.done(
                schedule(name).isPresent()
                        ? ControlState.of(Presence.ENDING, "the schedule is still there")
                        : ControlState.of(Presence.GONE, "the schedule is deleted"));
    }

    private boolean isNeeded(GetScheduleResponse schedule) {
        Map<String, String> tags = function(schedule.target().input())
                .flatMap(function -> AwsTrouble.existing(() ->
                        clients.lambda().listTags(r -> r.resource(function)).tags()))
                .orElse(Map.of());
        return FunctionMark.change(tags).isPresent() && Undos.injection(tags).equals(injection(schedule));
    }

    private static Optional<String> function(String input) {
        try {
            return Optional.of(new ObjectMapper()
                            .readTree(input)
                            .path("FunctionName")
                            .asText(""))
                    .filter(name -> !name.isEmpty());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
