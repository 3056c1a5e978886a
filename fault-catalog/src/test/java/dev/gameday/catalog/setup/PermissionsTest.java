package dev.gameday.catalog.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.catalog.file.FisAction;
import dev.gameday.catalog.file.FisActions;
import dev.gameday.catalog.mechanism.MechanismInjector;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionsTest {
    private static final Permissions PERMISSIONS = Permissions.shipped();
    private static final Scope SCOPE = Scope.of("aws", "eu-west-1", "111122223333");

    static Stream<Fault> faults() {
        return FaultFiles.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_lists_what_the_calls_of_its_injector_need(Fault fault) {
        Set<String> listed = new TreeSet<>(fault.permissionsToInject());
        listed.addAll(fault.permissionsToUndo());
        Set<String> needed = new TreeSet<>(
                PERMISSIONS.actions(MechanismInjector.unconnected().calls(injection(fault))));
        // FIS makes its own role once in the life of an account; to lack the permission for that is no reason to
        // refuse.
        needed.remove("iam:CreateServiceLinkedRole");
        assertThat(listed).isEqualTo(needed);
    }

    private static Injection injection(Fault fault) {
        return new Injection(
                new InjectionId(new SessionId("session-under-test"), "step"),
                fault,
                Map.of(),
                List.of(),
                fault.shortest(),
                List.of(),
                "arn:aws:iam::111122223333:role/fis");
    }

    @Test
    void every_FIS_action_of_the_catalog_has_the_permissions_that_AWS_documents_for_it() {
        Set<String> used = new HashSet<>();
        faults().forEach(fault -> {
            if (fault.mechanism() instanceof Mechanism.FisAction fis) {
                used.add(fis.actionId());
            }
        });
        Scope scope = SCOPE.with("function", List.of("f"))
                .with("bucket", List.of("b"))
                .narrowed("subnet", Map.of());
        assertThat(used).hasSize(4);
        for (String id : used) {
            FisAction action = FisActions.shipped().action(id).orElseThrow();
            assertThat(action.permissions()).isNotEmpty();
            assertThat(PERMISSIONS.ofFisRole(action.permissions(), scope))
                    .extracting(Permission::action)
                    .containsAll(action.permissions());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_permissions_of_every_call_of_the_console_are_known(ConsoleCalls calls) {
        assertThat(PERMISSIONS.actions(calls.calls())).doesNotContain("sts:GetCallerIdentity");
    }

    @Test
    void one_call_may_take_several_permissions_and_each_has_its_own_condition() {
        Scope scope = SCOPE.with("fis-action", List.of("aws:lambda:invocation-error"))
                .with("fault-role", List.of("arn:aws:iam::111122223333:role/fis"));
        assertThat(PERMISSIONS.forCalls(List.of("fis:CreateExperimentTemplate"), scope))
                .extracting(p -> p.action() + " on " + p.resource() + " if " + p.conditions())
                .containsExactlyInAnyOrder(
                        "fis:CreateExperimentTemplate on arn:aws:fis:eu-west-1:111122223333:action/aws:lambda:invocation-error"
                                + " if {}",
                        "fis:CreateExperimentTemplate on arn:aws:fis:eu-west-1:111122223333:experiment-template/*"
                                + " if {StringLike={aws:RequestTag/gameday:session=*}}",
                        "fis:TagResource on arn:aws:fis:eu-west-1:111122223333:experiment-template/*"
                                + " if {StringLike={aws:RequestTag/gameday:session=*}}",
                        "iam:PassRole on arn:aws:iam::111122223333:role/fis"
                                + " if {StringEquals={iam:PassedToService=fis.amazonaws.com}}");
    }

    @Test
    void a_name_with_several_values_makes_as_many_permissions_and_one_without_makes_none() {
        assertThat(PERMISSIONS.forCalls(List.of("sqs:SendMessageBatch"), SCOPE.with("queue", List.of("a", "b"))))
                .extracting(Permission::resource)
                .containsExactly("arn:aws:sqs:eu-west-1:111122223333:a", "arn:aws:sqs:eu-west-1:111122223333:b");
        assertThat(PERMISSIONS.forCalls(List.of("sqs:SendMessageBatch"), SCOPE)).isEmpty();
    }

    @Test
    void what_nobody_can_name_is_asked_for_everywhere() {
        assertThat(PERMISSIONS.forActions(List.of("sqs:ReceiveMessage", "trial:Do"), SCOPE))
                .containsExactly(new Permission("sqs:ReceiveMessage", "*"), new Permission("trial:Do", "*"));
    }

    @Test
    void a_call_that_the_table_lacks_is_a_bug() {
        assertThatThrownBy(() -> PERMISSIONS.forCalls(List.of("s3:PutBucketPolicy"), SCOPE))
                .hasMessageContaining("s3:PutBucketPolicy");
        assertThatThrownBy(() -> PERMISSIONS.ofFisRole(List.of("ec2:RunInstances"), SCOPE))
                .hasMessageContaining("ec2:RunInstances");
    }

    @Test
    void subnets_are_told_by_their_tags_each_way_on_its_own() {
        Scope scope = SCOPE.narrowed("subnet", Map.of("ec2:ResourceTag/chaos", "allowed"))
                .narrowed("subnet", Map.of("ec2:ResourceTag/tier", "function"));
        assertThat(PERMISSIONS.ofFisRole(List.of("ec2:ReplaceNetworkAclAssociation"), scope))
                .filteredOn(permission -> permission.resource().endsWith("subnet/*"))
                .extracting(permission -> permission.conditions().toString())
                .containsExactly(
                        "{StringEquals={ec2:ResourceTag/chaos=allowed}}",
                        "{StringEquals={ec2:ResourceTag/tier=function}}");
    }
}
