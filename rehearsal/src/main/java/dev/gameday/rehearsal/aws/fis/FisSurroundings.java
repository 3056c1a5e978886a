package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.action.ActionEffect;
import dev.gameday.rehearsal.aws.fis.action.ArmedFunctions;
import dev.gameday.rehearsal.aws.fis.action.ConnectivityEffect;
import dev.gameday.rehearsal.aws.fis.action.LambdaFaultEffect;
import dev.gameday.rehearsal.aws.fis.experiment.Engine;
import dev.gameday.rehearsal.aws.fis.experiment.LogDestinations;
import dev.gameday.rehearsal.aws.fis.experiment.Pace;
import dev.gameday.rehearsal.aws.fis.experiment.StopAlarms;
import dev.gameday.rehearsal.aws.fis.target.FunctionTags;
import dev.gameday.rehearsal.aws.fis.target.TargetResolution;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What FIS reads and acts through, the network, functions, buckets, alarms and logs, and the roles it acts with. */
public record FisSurroundings(
        LambdaClient lambda,
        S3Client s3,
        Ec2Client ec2,
        FunctionTags functionTags,
        StopAlarms alarms,
        LogDestinations.GroupLog logs,
        ServiceRoles roles) {
    Engine engine(FisAccount account, ActionCatalog catalog, Random random) {
        ArmedFunctions functions = new ArmedFunctions(lambda);
        ActionEffect lambdaFault = new LambdaFaultEffect(functions, s3);
        return new Engine(
                account.agenda(),
                new Pace(random),
                catalog,
                new TargetResolution(functions, functionTags, ec2, random),
                Map.of(
                        "aws:lambda:invocation-add-delay", lambdaFault,
                        "aws:lambda:invocation-error", lambdaFault,
                        "aws:lambda:invocation-http-integration-response", lambdaFault,
                        "aws:network:disrupt-connectivity", new ConnectivityEffect(ec2),
                        "aws:fis:wait", ActionEffect.WAIT),
                alarms,
                new LogDestinations(logs, s3, account.account(), account.region()),
                roles);
    }
}
