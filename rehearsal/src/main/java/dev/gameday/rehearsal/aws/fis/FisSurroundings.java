package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.fis.action.ActionCatalog;
import dev.gameday.rehearsal.aws.fis.action.ActionEffect;
import dev.gameday.rehearsal.aws.fis.action.ArmedFunctions;
import dev.gameday.rehearsal.aws.fis.action.ConnectivityEffect;
import dev.gameday.rehearsal.aws.fis.action.LambdaFaultEffect;
import dev.gameday.rehearsal.aws.fis.experiment.Engine;
import dev.gameday.rehearsal.aws.fis.experiment.Pace;
import dev.gameday.rehearsal.aws.fis.experiment.StopAlarms;
import dev.gameday.rehearsal.aws.fis.target.FunctionTags;
import dev.gameday.rehearsal.aws.fis.target.TargetResolution;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The services that FIS reads and acts through, in its own right: the network, functions, their bucket, alarms. */
public record FisSurroundings(
        LambdaClient lambda, S3Client s3, Ec2Client ec2, FunctionTags functionTags, StopAlarms alarms) {
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
                account.account());
    }
}
