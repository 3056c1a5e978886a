package dev.gameday.catalog.aws.workbench;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.aws.AwsClients;
import dev.gameday.catalog.aws.AwsTrouble;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.catalog.workbench.QueueDepth;
import dev.gameday.catalog.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** The workbench over AWS: Lambda, IAM, SQS and EC2, one call at a time. */
public final class AwsWorkbench implements Workbench {
    private final AwsClients clients;
    private final FunctionChanges functions;
    private final RolePolicies roles;
    private final Redriving redriving;

    /** Works through these clients. */
    public AwsWorkbench(AwsClients clients) {
        this.clients = clients;
        this.functions = new FunctionChanges(clients);
        this.roles = new RolePolicies(clients);
        this.redriving = new Redriving(clients);
    }

    @Override
    public Outcome<FunctionSettings> function(String name) {
        return AwsTrouble.value(() -> functions.read(name));
    }

    @Override
    public Outcome<Boolean> applied(String function) {
        return AwsTrouble.attempt(() -> functions.applied(function));
    }

    @Override
    public Outcome<Map<String, String>> policies(String role) {
        return AwsTrouble.value(() -> roles.read(role));
    }

    @Override
    public Outcome<QueueDepth> queue(String name) {
        return AwsTrouble.value(() -> redriving.depth(name));
    }

    @Override
    public Outcome<Map<String, String>> zones(List<String> subnets) {
        return AwsTrouble.value(() -> {
            Map<String, String> zones = new TreeMap<>();
            if (!subnets.isEmpty()) {
                for (Subnet subnet :
                        clients.ec2().describeSubnets(r -> r.subnetIds(subnets)).subnets()) {
                    zones.put(subnet.subnetId(), subnet.availabilityZone());
                }
            }
            return zones;
        });
    }

    @Override
    public Outcome<Change> timeout(String function, int seconds) {
        return AwsTrouble.value(() -> {
            int before = functions.read(function).timeout();
            functions.timeout(function, seconds);
            return new Change("%s may take %d s; it was %d s".formatted(function, seconds, before));
        });
    }

    @Override
    public Outcome<Change> memory(String function, int megabytes) {
        return AwsTrouble.value(() -> {
            functions.memory(function, megabytes);
            return new Change("%s has %d MB of memory".formatted(function, megabytes));
        });
    }

    @Override
    public Outcome<Change> concurrency(String function, Optional<Integer> executions) {
        return AwsTrouble.value(() -> {
            functions.concurrency(function, executions);
            return new Change(executions
                    .map(count -> "%d executions are reserved for %s".formatted(count, function))
                    .orElse("nothing is reserved for %s any more".formatted(function)));
        });
    }

    @Override
    public Outcome<Change> subnets(String function, List<String> subnets) {
        if (subnets.isEmpty()) {
            throw new IllegalArgumentException("a function that was in a network needs a subnet");
        }
        return AwsTrouble.value(() -> {
            functions.subnets(function, subnets);
            return new Change("%s runs in %s".formatted(function, String.join(", ", subnets)));
        });
    }

    @Override
    public Outcome<Change> restore(FunctionSettings settings) {
        return AwsTrouble.value(() -> {
            FunctionSettings now = functions.read(settings.name());
            if (!now.sameConfigurationAs(settings)) {
                functions.configure(settings);
            }
            if (!now.reserved().equals(settings.reserved())) {
                functions.concurrency(settings.name(), settings.reserved());
            }
            return new Change(settings.name() + " is as it was deployed");
        });
    }

    @Override
    public Outcome<Change> policies(String role, Map<String, String> wanted) {
        return AwsTrouble.value(() -> {
            Map<String, String> before = roles.read(role);
            roles.have(role, before, wanted);
            return new Change("%s has the inline policies that it is meant to have".formatted(role));
        });
    }

    @Override
    public Outcome<Change> redrive(String queue, String deadLetters, int most) {
        return AwsTrouble.value(() -> {
            int moved = redriving.move(deadLetters, queue, most);
            return new Change("%d %s moved from %s back to %s"
                    .formatted(moved, moved == 1 ? "message was" : "messages were", deadLetters, queue));
        });
    }
}
