package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.load.LoadDriver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * All of an account's configuration that a fault could change, as any client sees it: functions with their concurrency
 * and tags, roles with their policies, network ACLs with their rules and subnets, experiments that run, templates,
 * objects in the buckets, changes of the load. What moves by itself is left out: metrics, logs, ended experiments, revisions and times.
 */
public final class Picture {
    private static final Set<ExperimentStatus> OVER = Set.of(
            ExperimentStatus.COMPLETED, ExperimentStatus.STOPPED, ExperimentStatus.FAILED, ExperimentStatus.CANCELLED);

    private final AwsClients clients;
    private final LoadDriver load;

    public Picture(AwsClients clients, LoadDriver load) {
        this.clients = clients;
        this.load = load;
    }

    public Map<String, String> taken() {
        Map<String, String> all = new TreeMap<>();
        functions(all);
        roles(all);
        network(all);
        experiments(all);
        objects(all);
        schedules(all);
        queues(all);
        load.all().value().orElseThrow().forEach(change -> all.put("load " + change.id(), "changed"));
        return all;
    }

    public static Map<String, String> difference(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> before.get(name) + " -> " + after.get(name),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void functions(Map<String, String> all) {
        for (FunctionConfiguration function :
                clients.lambda().listFunctionsPaginator().functions()) {
            String name = "function " + function.functionName();
            all.put(
                    name,
                    function.toBuilder()
                                    .revisionId(null)
                                    .lastModified(null)
                                    .build()
                                    .toString()
                            + (function.environment() == null
                                    ? Map.of()
                                    : new TreeMap<>(function.environment().variables())));
            all.put(
                    name + " concurrency",
                    String.valueOf(clients.lambda()
                            .getFunctionConcurrency(r -> r.functionName(function.functionName()))
                            .reservedConcurrentExecutions()));
            all.put(
                    name + " tags",
                    new TreeMap<>(clients.lambda()
                                    .listTags(r -> r.resource(function.functionArn()))
                                    .tags())
                            .toString());
        }
    }

    private void roles(Map<String, String> all) {
        clients.iam().listRolesPaginator().roles().forEach(role -> {
            String name = role.roleName();
            all.put("role " + name, role.arn());
            clients.iam()
                    .listRolePoliciesPaginator(r -> r.roleName(name))
                    .policyNames()
                    .forEach(policy -> all.put(
                            "role " + name + " policy " + policy,
                            clients.iam()
                                    .getRolePolicy(r -> r.roleName(name).policyName(policy))
                                    .policyDocument()));
            all.put(
                    "role " + name + " attached",
                    clients.iam().listAttachedRolePoliciesPaginator(r -> r.roleName(name)).attachedPolicies().stream()
                            .map(policy -> policy.policyArn())
                            .sorted()
                            .toList()
                            .toString());
        });
    }

    private void network(Map<String, String> all) {
        for (NetworkAcl acl : clients.ec2().describeNetworkAclsPaginator().networkAcls()) {
            all.put("acl " + acl.networkAclId(), acl.entries() + " " + acl.tags());
            acl.associations()
                    .forEach(association -> all.put("subnet " + association.subnetId(), association.networkAclId()));
        }
    }

    private void experiments(Map<String, String> all) {
        clients.fis().listExperimentTemplatesPaginator(r -> {}).experimentTemplates().stream()
                .forEach(template ->
                        all.put("template " + template.id(), template.tags().toString()));
        clients.fis().listExperimentsPaginator(r -> r.maxResults(100)).experiments().stream()
                .filter(experiment -> !OVER.contains(experiment.state().status()))
                .forEach(experiment -> all.put(
                        "experiment " + experiment.id(), experiment.state().statusAsString()));
    }

    private void schedules(Map<String, String> all) {
        clients.scheduler()
                .listSchedulesPaginator(r -> {})
                .schedules()
                .forEach(schedule ->
                        all.put("schedule " + schedule.name(), schedule.target().arn()));
    }

    /** What a test put into a queue; what the flow has in it comes and goes. */
    private void queues(Map<String, String> all) {
        for (String url : clients.sqs().listQueues().queueUrls()) {
            all.put(
                    "queue " + url,
                    new TreeMap<>(clients.sqs()
                                    .getQueueAttributes(r -> r.queueUrl(url)
                                            .attributeNames(
                                                    QueueAttributeName.POLICY, QueueAttributeName.REDRIVE_POLICY))
                                    .attributesAsStrings())
                            .toString());
        }
    }

    private void objects(Map<String, String> all) {
        for (String bucket : List.of("fis-config-111122223333-eu-west-1")) {
            clients.s3()
                    .listObjectsV2Paginator(r -> r.bucket(bucket))
                    .contents()
                    .forEach(object -> all.put("object " + bucket + "/" + object.key(), object.eTag()));
        }
    }
}
