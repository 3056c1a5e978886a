package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Periods;
import dev.gameday.rehearsal.flow.Agenda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/**
 * The alarms, evaluated on the agenda at full ten seconds and full minutes. A new alarm knows nothing until its first
 * evaluation; a state that was set by hand lasts until the next.
 */
public final class Alarms {
    private static final int TICK_SECONDS = 10;

    private final Agenda agenda;
    private final MetricStore store;
    private final String arnPrefix;
    private final Map<String, Alarm> alarms = new TreeMap<>();
    private final List<AlarmListener> listeners = new ArrayList<>();
    private final AlarmHistory history = new AlarmHistory();

    /** No alarms; evaluation starts at the agenda's next full ten seconds. */
    public Alarms(Agenda agenda, MetricStore store, String account, String region) {
        this.agenda = agenda;
        this.store = store;
        this.arnPrefix = "arn:aws:cloudwatch:" + region + ":" + account + ":alarm:";
        scheduleTick();
    }

    /** The listener hears of every change from now on. */
    public void listen(AlarmListener listener) {
        listeners.add(listener);
    }

    /** The state of the alarm of that ARN, or empty when there is none. */
    public Optional<StateValue> stateOf(String alarmArn) {
        return Optional.of(alarmArn)
                .filter(arn -> arn.startsWith(arnPrefix))
                .map(arn -> alarms.get(arn.substring(arnPrefix.length())))
                .map(alarm -> alarm.description().stateValue());
    }

    public void put(PutMetricAlarmRequest request) {
        Alarm alarm = new AlarmDefinition(request).alarm(arnPrefix + request.alarmName());
        Alarm former = alarms.get(alarm.name());
        MetricAlarm.Builder described = alarm.description().toBuilder().alarmConfigurationUpdatedTimestamp(now());
        if (former == null) {
            described
                    .stateValue(StateValue.INSUFFICIENT_DATA)
                    .stateReason("Unchecked: Initial alarm creation")
                    .stateUpdatedTimestamp(now())
                    .stateTransitionedTimestamp(now());
        } else {
            described
                    .stateValue(former.description().stateValue())
                    .stateReason(former.description().stateReason())
                    .stateUpdatedTimestamp(former.description().stateUpdatedTimestamp())
                    .stateTransitionedTimestamp(former.description().stateTransitionedTimestamp());
        }
        alarms.put(alarm.name(), alarm.with(described.build()));
        history.configured(alarm.name(), now(), former == null ? "created" : "updated");
    }

    public void setState(String name, StateValue state, String reason) {
        Alarm alarm = find(name).orElseThrow(() -> CloudWatchErrors.notFound("Alarm " + name + " does not exist"));
        enter(alarm, state, reason);
    }

    /** Switches the actions of these alarms on or off; a name without an alarm is passed over, as CloudWatch does. */
    public void enableActions(List<String> names, boolean enabled) {
        names.stream()
                .flatMap(name -> find(name).stream())
                .filter(alarm -> alarm.description().actionsEnabled() != enabled)
                .forEach(alarm -> {
                    alarms.put(
                            alarm.name(),
                            alarm.with(alarm.description().toBuilder()
                                    .actionsEnabled(enabled)
                                    .alarmConfigurationUpdatedTimestamp(now())
                                    .build()));
                    history.configured(alarm.name(), now(), "updated");
                });
    }

    public void delete(List<String> names) {
        List<String> unknown =
                names.stream().filter(name -> !alarms.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            throw CloudWatchErrors.notFound("Alarms with names " + unknown + " do not exist");
        }
        names.forEach(name -> {
            alarms.remove(name);
            history.configured(name, now(), "deleted");
        });
    }

    public Optional<Alarm> find(String name) {
        return Optional.ofNullable(alarms.get(name));
    }

    public List<MetricAlarm> descriptions() {
        return alarms.values().stream().map(Alarm::description).toList();
    }

    public AlarmHistory history() {
        return history;
    }

    private void scheduleTick() {
        long next = Periods.startOf(now().getEpochSecond(), TICK_SECONDS) + TICK_SECONDS;
        agenda.at(Instant.ofEpochSecond(next), () -> {
            evaluateAll(next);
            scheduleTick();
        });
    }

    private void evaluateAll(long epochSecond) {
        for (String name : List.copyOf(alarms.keySet())) {
            find(name).filter(alarm -> alarm.dueAt(epochSecond)).ifPresent(alarm -> evaluate(alarm, epochSecond));
        }
    }

    private void evaluate(Alarm alarm, long epochSecond) {
        AlarmRule.Judgement judgement = alarm.evaluate(store, epochSecond);
        judgement
                .state()
                .filter(state -> state != alarm.description().stateValue())
                .ifPresent(state -> enter(alarm, state, judgement.reason()));
    }

    private void enter(Alarm alarm, StateValue state, String reason) {
        StateValue former = alarm.description().stateValue();
        MetricAlarm.Builder described = alarm.description().toBuilder()
                .stateValue(state)
                .stateReason(reason)
                .stateUpdatedTimestamp(now());
        if (former == state) {
            alarms.put(alarm.name(), alarm.with(described.build()));
            return;
        }
        alarms.put(
                alarm.name(),
                alarm.with(described.stateTransitionedTimestamp(now()).build()));
        history.changed(alarm.name(), now(), former, state);
        List.copyOf(listeners).forEach(listener -> listener.changed(alarm.arn(), state));
    }

    private Instant now() {
        return agenda.instant();
    }
}
