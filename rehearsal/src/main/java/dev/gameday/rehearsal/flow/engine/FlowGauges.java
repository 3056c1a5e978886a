package dev.gameday.rehearsal.flow.engine;

import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.Measure;
import dev.gameday.rehearsal.flow.description.MetricDescription;
import dev.gameday.rehearsal.flow.request.RequestGauges;
import dev.gameday.rehearsal.flow.run.CallGauges;
import dev.gameday.rehearsal.flow.service.ServiceGauges;
import java.util.List;
import java.util.Map;

/** The flow's own metrics, by what they measure. What no metric measures goes nowhere. */
final class FlowGauges {
    private final FlowDescription flow;
    private final Telemetry telemetry;

    FlowGauges(FlowDescription flow, Telemetry telemetry) {
        this.flow = flow;
        this.telemetry = telemetry;
    }

    RequestGauges ofClient(String client) {
        return new RequestGauges(
                gauge(Measure.ACCEPTED, client),
                gauge(Measure.LATENCY, client),
                gauge(Measure.ATTEMPTS, client),
                gauge(Measure.ROUTE_TIME, client),
                gauge(Measure.DUPLICATES, client),
                gauge(Measure.LOSSES, client),
                countedCalls().stream()
                        .map(call -> gauge(Measure.CALL_ATTEMPTS_PER_REQUEST, call))
                        .toArray(Gauge[]::new));
    }

    CallGauges ofCall(String caller, String callee) {
        String call = caller + "/" + callee;
        return new CallGauges(
                gauge(Measure.CALL_ATTEMPTS, call),
                gauge(Measure.CALL_SUCCESS, call),
                gauge(Measure.FIRST_ATTEMPT_FAILED, call),
                countedCalls().indexOf(call));
    }

    ServiceGauges ofService(String service) {
        return new ServiceGauges(gauge(Measure.SERVICE_LATENCY, service), gauge(Measure.SERVICE_ERRORS, service));
    }

    Gauge streamLag(String table) {
        return gauge(Measure.STREAM_LAG, table);
    }

    /** The calls whose attempts are counted for each request, in the order of their numbers. */
    private List<String> countedCalls() {
        return flow.metrics().stream()
                .filter(metric -> metric.measure() == Measure.CALL_ATTEMPTS_PER_REQUEST)
                .map(MetricDescription::of)
                .distinct()
                .toList();
    }

    private Gauge gauge(Measure measure, String of) {
        List<Gauge> gauges = flow.metrics().stream()
                .filter(metric -> metric.measure() == measure && metric.of().equals(of))
                .map(metric ->
                        telemetry.gauge(new MetricName(metric.namespace(), metric.name(), Map.of(), measure.unit())))
                .toList();
        if (gauges.size() <= 1) {
            return gauges.isEmpty() ? RequestGauges.NOWHERE : gauges.get(0);
        }
        return value -> gauges.forEach(each -> each.record(value));
    }
}
