package dev.gameday.rehearsal.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The practice flow: clients, the four functions, pricing, the orders queue and the positions stream, simulated request
 * by request on an agenda. The same seed, surroundings and calls give the same run. It knows no fault of its own: all
 * trouble comes through its {@link Surroundings}. Not thread-safe, as the agenda.
 */
public final class TradeFlow {
    private final OrderLedger ledger;
    private final LambdaService lambda;
    private final Pricing pricing;
    private final PositionStream stream;
    private final QueuePoller poller;
    private final Client client;
    private final List<MessageQueue> queues;
    private final List<QueueGauges> queueGauges;
    private final Map<FlowFunction, Handler> handlers = new EnumMap<>(FlowFunction.class);
    private final FlowLoad loadAtStart;

    /** A flow under the load of a calm day. */
    public TradeFlow(Agenda agenda, Surroundings surroundings, Telemetry telemetry, long seed) {
        this(agenda, surroundings, telemetry, seed, FlowLoad.CALM);
    }

    /** A flow that does nothing before {@link #start}. */
    public TradeFlow(Agenda agenda, Surroundings surroundings, Telemetry telemetry, long seed, FlowLoad load) {
        Streams streams = new Streams(seed);
        loadAtStart = load;
        ledger = new OrderLedger(agenda, telemetry);
        lambda = new LambdaService(agenda, surroundings, telemetry, streams);
        SplittableRandom order = streams.of("message order");
        MessageQueue deadLetters = new MessageQueue("orders-dlq", agenda, ledger, order, null);
        MessageQueue orders = new MessageQueue("orders", agenda, ledger, order, deadLetters);
        queues = List.of(orders, deadLetters);
        queueGauges = queues.stream()
                .map(queue -> new QueueGauges(agenda, queue, telemetry))
                .toList();
        pricing = new Pricing(agenda, surroundings, streams);
        RiskCheck riskCheck = new RiskCheck(streams);
        Intake intake = new Intake(lambda, surroundings, pricing, riskCheck, orders, ledger, streams);
        PositionSync positionSync = new PositionSync(telemetry, streams);
        stream = new PositionStream(agenda, lambda, ledger, positionSync);
        Router router = new Router(surroundings, ledger, stream, streams);
        poller = new QueuePoller(agenda, orders, lambda, router);
        client = new Client(agenda, ledger, intake, streams.of("arrivals"));
        handlers.put(FlowFunction.ORDER_INTAKE, intake);
        handlers.put(FlowFunction.RISK_CHECK, riskCheck);
        handlers.put(FlowFunction.ORDER_ROUTER, router);
        handlers.put(FlowFunction.POSITION_SYNC, positionSync);
    }

    /** Starts everything at the agenda's present time, with warm environments. Call it once. */
    public void start() {
        lambda.start();
        pricing.start();
        stream.start();
        poller.start();
        queueGauges.forEach(QueueGauges::start);
        client.load(loadAtStart);
    }

    /** Changes the load from now on. */
    public void load(FlowLoad load) {
        client.load(load);
    }

    /** What has become of the orders so far. */
    public FlowTotals totals() {
        return ledger.totals();
    }

    /** The queue of that name, {@code orders} or {@code orders-dlq}. Throws {@link IllegalArgumentException} if none. */
    public MessageQueue queue(String name) {
        return queues.stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the practice flow has no queue " + name));
    }

    /**
     * Invokes a function with an event that is no order, through the same limits, environments and faults as the flow's
     * own calls. Nothing is queued, written or synced by it. Throws {@link IllegalArgumentException} for a function
     * that the flow does not have.
     */
    public DirectInvocation invoke(String functionName) {
        FlowFunction function = FlowFunction.named(functionName);
        Handler handler = handlers.get(function);
        if (handler == null) {
            throw new IllegalStateException("every function of the flow has a handler");
        }
        return lambda.invokeDirectly(function, handler);
    }
}
