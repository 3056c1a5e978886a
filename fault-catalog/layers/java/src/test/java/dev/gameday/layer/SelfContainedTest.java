package dev.gameday.layer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.DataInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What runs in somebody's production needs nothing, and is what the build says that it is. */
class SelfContainedTest {
    private static final JavaClasses LAYER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gameday.layer");

    @Test
    void it_needs_nothing_but_java_base_and_instrument() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.gameday.layer..",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.net",
                        "java.nio..",
                        "java.security",
                        "java.time..",
                        "java.util..",
                        "javax.crypto..",
                        "javax.net.ssl",
                        // Not looked for at run time, so not in the layer.
                        "org.jspecify.annotations"))
                .check(LAYER);
    }

    @Test
    void its_packages_have_no_circles() {
        slices().matching("dev.gameday.layer.(*)..").should().beFreeOfCycles().check(LAYER);
    }

    @Test
    void time_comes_from_a_clock_that_the_agent_gives() {
        noClasses()
                .that(resideOutsideOfPackages("dev.gameday.layer"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(LAYER);
    }

    @Test
    void the_built_layer_holds_an_agent_for_java_8_and_a_bootstrap() throws Exception {
        try (ZipFile zip = new ZipFile(FunctionProcess.ZIP.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("gameday/", "gameday/bootstrap", "gameday/fault-layer.jar");
        }
        try (JarFile jar = new JarFile("target/fault-layer.jar")) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
                    .isEqualTo(Agent.class.getName());
            try (DataInputStream in =
                    new DataInputStream(jar.getInputStream(jar.getEntry("dev/gameday/layer/Agent.class")))) {
                in.skipNBytes(6);
                assertThat(in.readUnsignedShort()).as("class file version").isEqualTo(52);
            }
        }
    }
}
