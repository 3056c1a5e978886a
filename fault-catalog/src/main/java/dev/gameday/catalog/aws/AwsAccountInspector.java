package dev.gameday.catalog.aws;

import dev.gameday.catalog.AccountInspector;
import dev.gameday.catalog.Identity;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.TargetKind;
import dev.gameday.catalog.setup.Permission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Answers from the account itself what must be known before a plan is made; changes nothing. */
public final class AwsAccountInspector implements AccountInspector {
    private final AwsClients clients;
    private final InstantSource clock;

    /** Asks through these clients; {@code clock} tells AWS's time, as near as we know it. */
    public AwsAccountInspector(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Outcome<Identity> identity() {
        return AwsTrouble.value(() -> {
            GetCallerIdentityResponse caller = clients.sts().getCallerIdentity();
            return new Identity(caller.account(), caller.arn(), clients.region().id());
        });
    }

    @Override
    public Outcome<Optional<Target>> function(String name) {
        return AwsTrouble.value(() -> AwsTrouble.existing(
                        () -> clients.lambda().getFunctionConfiguration(r -> r.functionName(name)))
                .map(function -> new Target(TargetKind.LAMBDA_FUNCTION, function.functionArn(), name)));
    }

    @Override
    public Outcome<Optional<Target>> role(String name) {
        return AwsTrouble.value(() -> AwsTrouble.existing(() -> clients.iam().getRole(r -> r.roleName(name)))
                .map(found -> new Target(TargetKind.IAM_ROLE, found.role().arn(), name)));
    }

    @Override
    public Outcome<List<Target>> subnets(Map<String, String> tags, Optional<String> zone) {
        return AwsTrouble.value(() -> {
            List<Filter> filters = new ArrayList<>();
            zone.ifPresent(name -> filters.add(filter("availability-zone", name)));
            tags.forEach((key, value) -> filters.add(filter("tag:" + key, value)));
            return clients.ec2().describeSubnetsPaginator(r -> r.filters(filters)).subnets().stream()
                    .map(this::target)
                    .sorted((one, other) -> one.arn().compareTo(other.arn()))
                    .toList();
        });
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    private Target target(Subnet subnet) {
        String arn = Optional.ofNullable(subnet.subnetArn())
                .orElseGet(() -> "arn:%s:ec2:%s:%s:subnet/%s"
                        .formatted(
                                clients.region().metadata().partition().id(),
                                clients.region().id(),
                                subnet.ownerId(),
                                subnet.subnetId()));
        Stream<String> names =
                subnet.tags().stream().filter(tag -> tag.key().equals("Name")).map(Tag::value);
        return new Target(TargetKind.SUBNET, arn, names.findFirst().orElse(subnet.subnetId()));
    }

    @Override
    public Outcome<Optional<Target>> queue(String name) {
        return AwsTrouble.value(() -> AwsTrouble.existing(
                        () -> clients.sqs().getQueueUrl(r -> r.queueName(name)).queueUrl())
                .flatMap(url -> AwsTrouble.existing(() -> clients.sqs()
                        .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))))
                .map(found -> new Target(
                        TargetKind.QUEUE, found.attributes().getOrDefault(QueueAttributeName.QUEUE_ARN, ""), name)));
    }

    @Override
    public Outcome<List<String>> missing(Identity caller, List<Permission> permissions) {
        return AwsTrouble.value(() -> new PermissionSimulation(clients.iam(), caller).missing(permissions));
    }

    @Override
    public Outcome<Boolean> leverEngaged() {
        return AwsTrouble.value(() -> clients.fis()
                        .getSafetyLever(r -> r.id("default"))
                        .safetyLever()
                        .state()
                        .status()
                != SafetyLeverStatus.DISENGAGED);
    }

    @Override
    public Outcome<Map<String, String>> untrippable(List<String> alarms) {
        return AwsTrouble.value(() -> new AlarmReach(clients.metrics(), clock).untrippable(alarms));
    }

    @Override
    public Outcome<Map<String, Map<String, String>>> tags(List<Target> targets) {
        return AwsTrouble.value(() -> new TargetTags(clients).of(targets));
    }
}
