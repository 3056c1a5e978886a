package dev.gameday.catalog.mechanism;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.GetScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

/** EventBridge Scheduler with one-time schedules that run when a test runs them. */
final class FakeScheduler implements SchedulerClient {
    final Trips trips = new Trips();
    final Map<String, CreateScheduleRequest> schedules = new TreeMap<>();

    @Override
    public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
        trips.on("CreateSchedule");
        if (schedules.putIfAbsent(request.name(), request) != null) {
            throw Trips.error("ConflictException", 409);
        }
        return CreateScheduleResponse.builder().build();
    }

    @Override
    public GetScheduleResponse getSchedule(GetScheduleRequest request) {
        trips.on("GetSchedule");
        known(request.name());
        return GetScheduleResponse.builder().name(request.name()).build();
    }

    @Override
    public DeleteScheduleResponse deleteSchedule(DeleteScheduleRequest request) {
        trips.on("DeleteSchedule");
        known(request.name());
        schedules.remove(request.name());
        return DeleteScheduleResponse.builder().build();
    }

    private void known(String name) {
        if (!schedules.containsKey(name)) {
            throw Trips.error("ResourceNotFoundException", 404);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
