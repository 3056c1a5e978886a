package dev.gameday.shell;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The arrows between the modules and what each may import, as design.md draws them. */
class HouseRulesTest {
    private static final String AWS = "software.amazon.awssdk..";
    private static final String AWS_WIRING = "dev.gameday.shell.AwsWiring";
    /** Those that may ask the machine for the time: the two compositions; everyone else is given a clock. */
    private static final String[] MAY_READ_THE_CLOCK = {"dev.gameday.shell..", "dev.gameday.layer"};

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gameday");

    @Test
    void every_module_is_looked_at() {
        for (String module : new String[] {"yaml", "catalog", "runbook", "recorder", "rehearsal", "shell"}) {
            assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("dev.gameday." + module));
        }
    }

    @Test
    void the_rehearsal_knows_nothing_else_of_ours() {
        DescribedPredicate<JavaClass> others = resideInAPackage("dev.gameday..")
                .and(resideOutsideOfPackages("dev.gameday.rehearsal..", "dev.gameday.yaml.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.gameday.rehearsal..")
                .should()
                .dependOnClassesThat(others));
    }

    /** The layer is in functions of other people's; in here only what takes its place in a rehearsal has to do with it. */
    @Test
    void a_fault_layer_knows_nobody_and_only_its_twin_knows_it() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.gameday.layer..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.gameday..").and(resideOutsideOfPackages("dev.gameday.layer.."))));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.gameday.layer..", "dev.gameday.shell.twin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.gameday.layer.."));
    }

    @Test
    void reading_yaml_knows_nobody() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.gameday.yaml..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.gameday..").and(resideOutsideOfPackages("dev.gameday.yaml.."))));
    }

    @Test
    void the_arrows_go_from_recorder_to_runbook_to_catalog() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.gameday.catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gameday.runbook..",
                        "dev.gameday.recorder..",
                        "dev.gameday.rehearsal..",
                        "dev.gameday.shell.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.gameday.runbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gameday.recorder..", "dev.gameday.rehearsal..", "dev.gameday.shell.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.gameday.recorder..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gameday.rehearsal..", "dev.gameday.shell.."));
    }

    @Test
    void aws_stays_at_the_edge() {
        DescribedPredicate<JavaClass> edge = resideInAnyPackage(
                        "dev.gameday.catalog.mechanism..",
                        "dev.gameday.catalog.aws..",
                        "dev.gameday.rehearsal",
                        "dev.gameday.rehearsal.wire..",
                        "dev.gameday.rehearsal.aws..")
                .or(describe("the wiring class", type -> type.getName().startsWith(AWS_WIRING)));
        check(noClasses()
                .that(DescribedPredicate.not(edge))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AWS));
    }

    @Test
    void spring_stays_in_the_shell() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.gameday.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    @Test
    void lanterna_stays_in_the_panel() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.gameday.shell.panel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.googlecode.lanterna.."));
    }

    @Test
    void chance_always_has_a_seed() {
        check(noClasses().should().dependOnClassesThat().belongToAnyOf(ThreadLocalRandom.class));
        check(noClasses().should().callMethod(Math.class, "random"));
        check(noClasses().should().callConstructor(Random.class));
    }

    @Test
    void only_main_ends_the_process() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class));
    }

    @Test
    void only_the_last_halt_of_a_run_replaces_the_exit_code_of_a_signal() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.gameday.shell.run.LastHalt")
                .should()
                .callMethod(Runtime.class, "halt", int.class));
    }

    @Test
    void time_comes_from_a_clock_that_is_given() {
        ArchRule clock = noClasses()
                .that()
                .resideOutsideOfPackages(MAY_READ_THE_CLOCK)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone");
        check(clock);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
