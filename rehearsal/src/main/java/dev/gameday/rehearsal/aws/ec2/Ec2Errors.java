package dev.gameday.rehearsal.aws.ec2;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** EC2's errors; none is modelled, so each is told by its code (EC2 API reference, "Error codes"). */
final class Ec2Errors {
    private Ec2Errors() {}

    static Ec2Exception of(String code, String message) {
        return ServiceErrors.with(Ec2Exception.builder(), 400, code, message);
    }

    static Ec2Exception missing(String parameter) {
        return of("MissingParameter", "The request must contain the parameter " + parameter);
    }

    static Ec2Exception noSuchSubnet(String id) {
        return of("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist");
    }

    static Ec2Exception noSuchAcl(String id) {
        return of("InvalidNetworkAclID.NotFound", "The networkAcl ID '" + id + "' does not exist");
    }

    static Ec2Exception noSuchVpc(String id) {
        return of("InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist");
    }

    static Ec2Exception dryRun() {
        return ServiceErrors.with(
                Ec2Exception.builder(),
                412,
                "DryRunOperation",
                "Request would have succeeded, but DryRun flag is set.");
    }
}
