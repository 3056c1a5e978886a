package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** What happened to all alarms, the last {@value #KEPT} items of it. */
public final class AlarmHistory {
    private static final int KEPT = 5_000;

    private final Deque<AlarmHistoryItem> items = new ArrayDeque<>();

    public void configured(String alarm, Instant now, String change) {
        add(alarm, now, HistoryItemType.CONFIGURATION_UPDATE, "Alarm \"" + alarm + "\" " + change);
    }

    public void changed(String alarm, Instant now, StateValue from, StateValue to) {
        add(alarm, now, HistoryItemType.STATE_UPDATE, "Alarm updated from " + from + " to " + to);
    }

    private void add(String alarm, Instant now, HistoryItemType type, String summary) {
        items.addLast(AlarmHistoryItem.builder()
                .alarmName(alarm)
                .alarmType(AlarmType.METRIC_ALARM)
                .timestamp(now)
                .historyItemType(type)
                .historySummary(summary)
                .build());
        if (items.size() > KEPT) {
            items.removeFirst();
        }
    }

    /** The items that the request asks for, the latest first unless it says otherwise. */
    public List<AlarmHistoryItem> find(DescribeAlarmHistoryRequest request) {
        Comparator<AlarmHistoryItem> order = Comparator.comparing(AlarmHistoryItem::timestamp);
        return items.stream()
                .filter(item ->
                        request.alarmName() == null || request.alarmName().equals(item.alarmName()))
                .filter(item ->
                        request.historyItemType() == null || request.historyItemType() == item.historyItemType())
                .filter(item -> request.startDate() == null || !item.timestamp().isBefore(request.startDate()))
                .filter(item -> request.endDate() == null || !item.timestamp().isAfter(request.endDate()))
                .sorted(request.scanBy() == ScanBy.TIMESTAMP_ASCENDING ? order : order.reversed())
                .toList();
    }
}
