package dev.gameday.runbook.setup;

import dev.gameday.catalog.setup.Scope;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.profile.Profile;
import java.util.Optional;

/**
 * What policies speak of besides the targets: account and Region, the role of FIS, the role of schedules, and the store.
 * Either as a binding and a profile name them, or as a CloudFormation template does that makes them. A template is made
 * once for all runs, so in {@code everyZone}; a policy is printed for the zone that is set.
 */
public record Premises(
        Scope ground,
        String faultRole,
        Optional<String> schedulerRole,
        Optional<Profile.Store> store,
        boolean everyZone) {
    /** As the binding and the profile name them. */
    public static Premises of(Binding binding, Profile profile) {
        Scope ground = Scope.of(Scope.partition(binding.region()), binding.region(), binding.account());
        return new Premises(ground, binding.faultRole(), profile.schedulerRole(), profile.store(), false);
    }

    /** As {@code Fn::Sub} names them in a template. */
    static Premises ofStack(String folder) {
        return new Premises(
                Scope.of("${AWS::Partition}", "${AWS::Region}", "${AWS::AccountId}"),
                "${FaultRole.Arn}",
                Optional.of("${SchedulerRole.Arn}"),
                Optional.of(new Profile.Store("${Bucket}", folder)),
                true);
    }
}
