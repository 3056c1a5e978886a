package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.model.Likeness;
import dev.gameday.rehearsal.wire.ApiCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/** The schedules of all groups. An update replaces a schedule whole, members left out fall back to what is standard. */
final class Schedules {
    private static final int MOST = 10_000;

    private final NavigableMap<String, GetScheduleResponse> schedules = new TreeMap<>();
    private final Map<String, CreateScheduleRequest> byToken = new HashMap<>();
    private final SchedulerAccount account;
    private final ScheduleGroups groups;
    private final ApiCalls calls;
    private final Timetable timetable;

    Schedules(SchedulerAccount account, ScheduleGroups groups, ApiCalls calls, ServiceRoles roles) {
        this.account = account;
        this.groups = groups;
        this.calls = calls;
        this.timetable = new Timetable(account, calls, new Invoker(account, calls, roles), this::completed);
    }

    private void completed(GetScheduleResponse schedule) {
        boolean once = Timetable.recurrence(schedule.scheduleExpression(), schedule.scheduleExpressionTimezone())
                .isOnce();
        if (once && schedule.actionAfterCompletion() == ActionAfterCompletion.DELETE) {
            remove(schedule);
        }
    }

    GetScheduleResponse create(CreateScheduleRequest request) {
        String group = groups.get(request.groupName()).name();
        String key = key(group, request.name());
        GetScheduleResponse present = schedules.get(key);
        CreateScheduleRequest before = request.clientToken() == null ? null : byToken.get(request.clientToken());
        if (present != null && request.equals(before)) {
            return present;
        }
        if (present != null || before != null) {
            throw SchedulerErrors.conflict("Schedule " + request.name() + " already exists.");
        }
        if (schedules.size() >= MOST) {
            throw SchedulerErrors.quota("The account has " + MOST + " schedules.");
        }
        GetScheduleResponse made = made(request, group, GetScheduleResponse.builder())
                .creationDate(account.agenda().instant())
                .build();
        put(made);
        if (request.clientToken() != null) {
            byToken.put(request.clientToken(), request);
        }
        return made;
    }

    GetScheduleResponse update(UpdateScheduleRequest request) {
        GetScheduleResponse kept = get(request.groupName(), request.name());
        GetScheduleResponse updated = made(request, kept.groupName(), GetScheduleResponse.builder())
                .creationDate(kept.creationDate())
                .build();
        put(updated);
        return updated;
    }

    private GetScheduleResponse.Builder made(SdkPojo request, String group, GetScheduleResponse.Builder standard) {
        GetScheduleResponse.Builder builder = Likeness.copy(
                request,
                standard.state(ScheduleState.ENABLED)
                        .actionAfterCompletion(ActionAfterCompletion.NONE)
                        .scheduleExpressionTimezone("UTC"));
        GetScheduleResponse made = builder.build();
        check(made);
        return builder.groupName(group)
                .arn(account.scheduleArn(group, made.name()))
                .lastModificationDate(account.agenda().instant());
    }

    private void check(GetScheduleResponse schedule) {
        Timetable.recurrence(schedule.scheduleExpression(), schedule.scheduleExpressionTimezone());
        UniversalTarget.of(schedule.target(), calls);
        FlexibleTimeWindow window = schedule.flexibleTimeWindow();
        boolean flexible = window.mode() == FlexibleTimeWindowMode.FLEXIBLE;
        if (flexible != (window.maximumWindowInMinutes() != null)) {
            throw SchedulerErrors.invalid(
                    "MaximumWindowInMinutes goes with a flexible time window, and only with one.");
        }
        if (flexible) {
            throw SchedulerErrors.notRehearsed("flexible time windows are");
        }
        if (schedule.startDate() != null
                && schedule.endDate() != null
                && !schedule.startDate().isBefore(schedule.endDate())) {
            throw SchedulerErrors.invalid("StartDate must come before EndDate.");
        }
    }

    private void put(GetScheduleResponse schedule) {
        schedules.put(key(schedule.groupName(), schedule.name()), schedule);
        timetable.add(schedule);
    }

    GetScheduleResponse get(@Nullable String group, String name) {
        return Optional.ofNullable(schedules.get(key(groups.get(group).name(), name)))
                .orElseThrow(() -> SchedulerErrors.notFound("Schedule", name));
    }

    void delete(@Nullable String group, String name) {
        remove(get(group, name));
    }

    void deleteAll(String group) {
        all().stream().filter(schedule -> schedule.groupName().equals(group)).forEach(this::remove);
    }

    private void remove(GetScheduleResponse schedule) {
        timetable.remove(schedule);
        schedules.remove(key(schedule.groupName(), schedule.name()));
    }

    List<GetScheduleResponse> all() {
        return List.copyOf(schedules.values());
    }

    private static String key(String group, String name) {
        return group + "/" + name;
    }
}
