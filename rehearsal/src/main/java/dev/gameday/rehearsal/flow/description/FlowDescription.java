package dev.gameday.rehearsal.flow.description;

import java.util.List;
import java.util.Map;

/**
 * A practice flow as data: all that a rehearsal cloud needs to build it, its functions' roles and network included. Made
 * by reading a flow file, which sees to it that every name in it is known.
 */
public record FlowDescription(
        String name,
        String title,
        int accountConcurrency,
        Map<String, String> tags,
        List<ClientDescription> clients,
        List<FunctionDescription> functions,
        List<ServiceDescription> services,
        List<QueueDescription> queues,
        List<TableDescription> tables,
        List<MetricDescription> metrics,
        List<AlarmDescription> alarms) {
    /** The account that every rehearsal takes place in. */
    public static final String ACCOUNT = "111122223333";

    /** The Region that every rehearsal takes place in. */
    public static final String REGION = "eu-west-1";

    /** Collections that nobody changes. */
    public FlowDescription {
        tags = Map.copyOf(tags);
        clients = List.copyOf(clients);
        functions = List.copyOf(functions);
        services = List.copyOf(services);
        queues = List.copyOf(queues);
        tables = List.copyOf(tables);
        metrics = List.copyOf(metrics);
        alarms = List.copyOf(alarms);
    }

    /** The groups of subnets that services are in, in the order in which they first appear. */
    public List<String> serviceSubnets() {
        return services.stream().map(ServiceDescription::subnets).distinct().toList();
    }

    /** The ARN of something in the flow's account and Region, as {@code table/positions} of {@code dynamodb}. */
    public static String arn(String service, String resource) {
        return String.join(":", "arn:aws", service, REGION, ACCOUNT, resource);
    }
}
