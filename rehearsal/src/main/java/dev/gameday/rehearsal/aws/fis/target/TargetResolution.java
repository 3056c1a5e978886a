package dev.gameday.rehearsal.aws.fis.target;

import dev.gameday.rehearsal.aws.fis.action.ActionFailure;
import dev.gameday.rehearsal.aws.fis.action.ArmedFunctions;
import dev.gameday.rehearsal.aws.fis.action.Permit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTarget;
import software.amazon.awssdk.services.fis.model.ExperimentTemplateTargetFilter;

/**
 * Finds the resources that a target stands for, once for an experiment. It knows Lambda functions and subnets; other
 * types of resources do not exist in rehearsal.
 */
public final class TargetResolution {
    private static final Map<String, Function<Subnet, String>> SUBNET_PATHS = Map.of(
            "AvailabilityZone", Subnet::availabilityZone,
            "AvailabilityZoneId", Subnet::availabilityZoneId,
            "SubnetId", Subnet::subnetId,
            "VpcId", Subnet::vpcId,
            "CidrBlock", Subnet::cidrBlock,
            "State", Subnet::stateAsString);

    private static final Set<String> KINDS = Set.of("aws:lambda:function", "aws:ec2:subnet");

    private final ArmedFunctions functions;
    private final FunctionTags functionTags;
    private final Ec2Client ec2;
    private final Random random;

    public TargetResolution(ArmedFunctions functions, FunctionTags functionTags, Ec2Client ec2, Random random) {
        this.functions = functions;
        this.functionTags = functionTags;
        this.ec2 = ec2;
        this.random = random;
    }

    /** The ARNs; empty when nothing is found by tags. An {@link ActionFailure} when an ARN leads nowhere. */
    public List<String> resolve(ExperimentTemplateTarget target, Permit permit) {
        if (!KINDS.contains(target.resourceType())) {
            throw new ActionFailure(
                    "ConfigurationFailure",
                    "Resources of type " + target.resourceType() + " do not exist in rehearsal.");
        }
        requireToFind(target, permit);
        SelectionMode mode = SelectionMode.parse(target.selectionMode()).orElseThrow();
        List<String> found = mode.choose(
                switch (target.resourceType()) {
                    case "aws:lambda:function" -> functions(target);
                    case "aws:ec2:subnet" -> subnets(target);
                    default -> List.of();
                },
                random);
        if (target.resourceType().equals("aws:lambda:function")) {
            String qualifier = target.parameters().getOrDefault("functionQualifier", "");
            found.forEach(arn -> {
                permit.require("lambda:GetFunction", arn);
                functions.find(arn, qualifier);
            });
        }
        return found;
    }

    private static void requireToFind(ExperimentTemplateTarget target, Permit permit) {
        if (target.resourceType().equals("aws:ec2:subnet")) {
            permit.require("ec2:DescribeSubnets", "*");
        } else if (!target.hasResourceArns()) {
            permit.require("tag:GetResources", "*");
        }
    }

    private List<String> functions(ExperimentTemplateTarget target) {
        return target.hasResourceArns()
                ? target.resourceArns()
                : functionTags.functionsWith(target.resourceTags()).stream()
                        .sorted()
                        .toList();
    }

    private List<String> subnets(ExperimentTemplateTarget target) {
        return described(target).stream()
                .filter(subnet -> target.filters().stream().allMatch(filter -> passes(filter, subnet)))
                .filter(subnet -> inZone(target.parameters(), subnet))
                .map(Subnet::subnetArn)
                .toList();
    }

    private List<Subnet> described(ExperimentTemplateTarget target) {
        DescribeSubnetsRequest.Builder request = DescribeSubnetsRequest.builder();
        if (target.hasResourceArns()) {
            request.subnetIds(target.resourceArns().stream()
                    .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                    .toList());
        } else {
            request.filters(target.resourceTags().entrySet().stream()
                    .map(tag -> Filter.builder()
                            .name("tag:" + tag.getKey())
                            .values(tag.getValue())
                            .build())
                    .toList());
        }
        try {
            return ec2.describeSubnets(request.build()).subnets();
        } catch (Ec2Exception noSuchSubnet) {
            throw new ActionFailure(
                    "InvalidTarget", noSuchSubnet.awsErrorDetails().errorMessage());
        }
    }

    private static boolean passes(ExperimentTemplateTargetFilter filter, Subnet subnet) {
        Function<Subnet, String> path = SUBNET_PATHS.get(filter.path());
        return path != null && filter.values().contains(path.apply(subnet));
    }

    private static boolean inZone(Map<String, String> parameters, Subnet subnet) {
        String zone = parameters.get("availabilityZoneIdentifier");
        String vpc = parameters.get("vpc");
        return (zone == null || zone.equals(subnet.availabilityZone()) || zone.equals(subnet.availabilityZoneId()))
                && (vpc == null || vpc.equals(subnet.vpcId()));
    }
}
