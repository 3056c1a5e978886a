package dev.gameday.catalog.mechanism;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsResponse;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.Tag;

/** EC2 with subnets and the network ACL of each; an ACL whose name begins with {@code clone} is one of FIS's. */
final class FakeEc2 implements Ec2Client {
    final Map<String, String> aclOf = new TreeMap<>();

    @Override
    public DescribeNetworkAclsResponse describeNetworkAcls(DescribeNetworkAclsRequest request) {
        List<String> wanted = request.filters().get(0).values();
        return DescribeNetworkAclsResponse.builder()
                .networkAcls(aclOf.entrySet().stream()
                        .filter(entry -> wanted.contains(entry.getKey()))
                        .map(entry -> acl(entry.getKey(), entry.getValue()))
                        .toList())
                .build();
    }

    private static NetworkAcl acl(String subnet, String id) {
        boolean managed = id.startsWith("clone");
        return NetworkAcl.builder()
                .networkAclId(id)
                .associations(NetworkAclAssociation.builder()
                        .subnetId(subnet)
                        .networkAclId(id)
                        .build())
                .tags(
                        managed
                                ? List.of(Tag.builder()
                                        .key("managedByFIS")
                                        .value("true")
                                        .build())
                                : List.of())
                .build();
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public void close() {}
}
