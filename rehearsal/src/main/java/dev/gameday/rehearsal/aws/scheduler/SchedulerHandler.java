package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.aws.Page;
import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.model.Likeness;
import dev.gameday.rehearsal.aws.model.ModelRules;
import dev.gameday.rehearsal.wire.ApiCalls;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleGroupRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleGroupResponse;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleGroupRequest;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleGroupResponse;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.GetScheduleGroupRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleGroupResponse;
import software.amazon.awssdk.services.scheduler.model.GetScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ListScheduleGroupsRequest;
import software.amazon.awssdk.services.scheduler.model.ListScheduleGroupsResponse;
import software.amazon.awssdk.services.scheduler.model.ListSchedulesRequest;
import software.amazon.awssdk.services.scheduler.model.ListSchedulesResponse;
import software.amazon.awssdk.services.scheduler.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.scheduler.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.SchedulerRequest;
import software.amazon.awssdk.services.scheduler.model.Tag;
import software.amazon.awssdk.services.scheduler.model.TagResourceRequest;
import software.amazon.awssdk.services.scheduler.model.TagResourceResponse;
import software.amazon.awssdk.services.scheduler.model.TargetSummary;
import software.amazon.awssdk.services.scheduler.model.UntagResourceRequest;
import software.amazon.awssdk.services.scheduler.model.UntagResourceResponse;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleResponse;

/**
 * All operations of EventBridge Scheduler. Schedules of {@code at()} and {@code rate()} with universal targets run, with
 * the permissions of their role; {@code cron()}, templated targets and flexible time windows are refused as not
 * rehearsed rather than kept and never run.
 */
public final class SchedulerHandler implements SchedulerClient {
    private static final int PAGE = 100;

    private final ModelRules rules = ModelRules.of("scheduler");
    private final ScheduleGroups groups;
    private final Schedules schedules;

    /** A scheduler with the group {@code default} alone, which calls these operations. */
    public SchedulerHandler(SchedulerAccount account, ApiCalls calls, ServiceRoles roles) {
        this.groups = new ScheduleGroups(account);
        this.schedules = new Schedules(account, groups, calls, roles);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private <R extends SchedulerRequest> R checked(R request) {
        rules.complaint(request).ifPresent(complaint -> {
            throw SchedulerErrors.invalid(complaint);
        });
        return request;
    }

    @Override
    public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
        return CreateScheduleResponse.builder()
                .scheduleArn(schedules.create(checked(request)).arn())
                .build();
    }

    @Override
    public UpdateScheduleResponse updateSchedule(UpdateScheduleRequest request) {
        return UpdateScheduleResponse.builder()
                .scheduleArn(schedules.update(checked(request)).arn())
                .build();
    }

    @Override
    public GetScheduleResponse getSchedule(GetScheduleRequest request) {
        return schedules.get(checked(request).groupName(), request.name());
    }

    @Override
    public DeleteScheduleResponse deleteSchedule(DeleteScheduleRequest request) {
        schedules.delete(checked(request).groupName(), request.name());
        return DeleteScheduleResponse.builder().build();
    }

    @Override
    public ListSchedulesResponse listSchedules(ListSchedulesRequest request) {
        checked(request);
        if (request.groupName() != null) {
            groups.get(request.groupName());
        }
        NavigableMap<String, ScheduleSummary> found = new TreeMap<>();
        schedules.all().stream()
                .filter(each ->
                        request.groupName() == null || request.groupName().equals(each.groupName()))
                .filter(each -> request.namePrefix() == null || each.name().startsWith(request.namePrefix()))
                .filter(each -> request.state() == null || request.state() == each.state())
                .forEach(each -> found.put(each.groupName() + "/" + each.name(), summary(each)));
        Page<ScheduleSummary> page = page(found, request.nextToken(), request.maxResults());
        return ListSchedulesResponse.builder()
                .schedules(page.items())
                .nextToken(page.nextMarker().orElse(null))
                .build();
    }

    private static ScheduleSummary summary(GetScheduleResponse schedule) {
        return Likeness.copy(schedule, ScheduleSummary.builder())
                .target(TargetSummary.builder().arn(schedule.target().arn()).build())
                .build();
    }

    private static <T> Page<T> page(NavigableMap<String, T> all, @Nullable String token, @Nullable Integer size) {
        try {
            return Page.of(all, token, size == null ? PAGE : size);
        } catch (IllegalArgumentException foreign) {
            throw SchedulerErrors.invalid("Invalid NextToken.");
        }
    }

    @Override
    public CreateScheduleGroupResponse createScheduleGroup(CreateScheduleGroupRequest request) {
        return CreateScheduleGroupResponse.builder()
                .scheduleGroupArn(groups.create(checked(request).name(), map(request.tags()))
                        .arn())
                .build();
    }

    private static Map<String, String> map(List<Tag> tags) {
        return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value, (first, second) -> second));
    }

    @Override
    public GetScheduleGroupResponse getScheduleGroup(GetScheduleGroupRequest request) {
        return Likeness.copy(groups.get(checked(request).name()), GetScheduleGroupResponse.builder())
                .build();
    }

    /** The group goes at once, with its schedules; AWS takes a while, in which the group is DELETING. */
    @Override
    public DeleteScheduleGroupResponse deleteScheduleGroup(DeleteScheduleGroupRequest request) {
        groups.delete(checked(request).name());
        schedules.deleteAll(request.name());
        return DeleteScheduleGroupResponse.builder().build();
    }

    @Override
    public ListScheduleGroupsResponse listScheduleGroups(ListScheduleGroupsRequest request) {
        checked(request);
        NavigableMap<String, ScheduleGroupSummary> found = new TreeMap<>();
        groups.all().stream()
                .filter(group -> request.namePrefix() == null || group.name().startsWith(request.namePrefix()))
                .forEach(group -> found.put(group.name(), group));
        Page<ScheduleGroupSummary> page = page(found, request.nextToken(), request.maxResults());
        return ListScheduleGroupsResponse.builder()
                .scheduleGroups(page.items())
                .nextToken(page.nextMarker().orElse(null))
                .build();
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        groups.retag(checked(request).resourceArn(), tags -> {
            tags.putAll(map(request.tags()));
            return tags;
        });
        return TagResourceResponse.builder().build();
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        groups.retag(checked(request).resourceArn(), tags -> {
            tags.keySet().removeAll(request.tagKeys());
            return tags;
        });
        return UntagResourceResponse.builder().build();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(groups.tags(checked(request).resourceArn()).entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}
