package dev.gameday.catalog.aws.survey;

import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.survey.FoundFunction;
import dev.gameday.catalog.survey.FoundSubnet;
import dev.gameday.catalog.survey.Section;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.iam.model.Role;

/** Where functions are and log to, and which roles FIS may take. */
record PlaceSearch(AwsClients clients) {
    private static final int MOST_SUBNETS = 1_000;
    private static final int MOST_ROLES = 5_000;
    private static final int MOST_GROUPS = 5_000;
    private static final String FIS = "fis.amazonaws.com";

    /** The subnets of every VPC that one of the functions is attached to. */
    Section<FoundSubnet> subnets(List<FoundFunction> functions) {
        List<String> ids =
                functions.stream().flatMap(f -> f.subnets().stream()).distinct().toList();
        if (ids.isEmpty()) {
            return Section.whole(List.of());
        }
        List<String> vpcs = clients.ec2().describeSubnetsPaginator(r -> r.subnetIds(ids)).subnets().stream()
                .map(Subnet::vpcId)
                .distinct()
                .toList();
        Filter there = Filter.builder().name("vpc-id").values(vpcs).build();
        return Asking.first(
                MOST_SUBNETS,
                clients.ec2().describeSubnetsPaginator(r -> r.filters(there)).subnets().stream()
                        .map(PlaceSearch::found),
                "name the missing tags when asked");
    }

    private static FoundSubnet found(Subnet subnet) {
        Map<String, String> tags = new TreeMap<>();
        subnet.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return new FoundSubnet(subnet.subnetId(), subnet.vpcId(), subnet.availabilityZone(), tags);
    }

    /** Those log groups of Lambda that are there; one comes into being with a function's first line. */
    Section<String> logGroups(Predicate<String> meant) {
        return Asking.first(
                MOST_GROUPS,
                clients.logs().describeLogGroupsPaginator(r -> {}).logGroups().stream()
                        .map(LogGroup::logGroupName)
                        .filter(meant),
                "name the missing ones when asked");
    }

    /** The ARNs of the roles that trust FIS. */
    Section<String> rolesForFis() {
        Section<Role> all = Asking.first(
                MOST_ROLES,
                clients.iam().listRolesPaginator(r -> {}).roles().stream(),
                "name the missing ones when asked");
        return new Section<>(
                all.found().stream()
                        .filter(role -> URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8)
                                .contains(FIS))
                        .filter(role -> !role.path().startsWith("/aws-service-role/"))
                        .map(Role::arn)
                        .sorted()
                        .toList(),
                all.gap());
    }
}
