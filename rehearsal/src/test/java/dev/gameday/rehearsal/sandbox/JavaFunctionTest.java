package dev.gameday.rehearsal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Java functions, with AWS's own runtime interface client. */
class JavaFunctionTest {
    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_handler_is_called_and_its_errors_are_the_functions() {
        trial.code(JavaCode.compiled("Greeter", """
                        public class Greeter {
                            public String greet(String name) {
                                System.out.println("asked by " + name);
                                if (name.isEmpty()) {
                                    throw new IllegalStateException("nobody there");
                                }
                                return "hello " + name;
                            }
                        }
                        """)).runtime("java17", "Greeter::greet");

        assertThat(trial.result("\"Ada\"")).isEqualTo("\"hello Ada\"");
        assertThat(trial.log).contains("asked by Ada");
        assertThat(trial.result("\"\""))
                .startsWith("FAILED")
                .contains("\"errorType\":\"java.lang.IllegalStateException\"", "nobody there", "Greeter.java");
        assertThat(trial.result("\"Bob\"")).isEqualTo("\"hello Bob\"");
        assertThat(trial.sandboxes.count()).isEqualTo(1);
    }

    @Test
    void a_class_that_is_not_there_fails_the_function() {
        trial.runtime("java17", "Nobody::greet");

        assertThat(trial.result("1")).startsWith("FAILED").contains("Class not found: Nobody");
    }

    @Test
    void after_a_timeout_it_is_started_anew() {
        trial.code(JavaCode.compiled("Sleeper", """
                        public class Sleeper {
                            private int count;

                            public int sleep(int millis) throws InterruptedException {
                                Thread.sleep(millis);
                                return ++count;
                            }
                        }
                        """))
                .runtime("java17", "Sleeper::sleep")
                .limits(Duration.ofSeconds(2), 256, 512);

        assertThat(trial.result("0")).isEqualTo("1");
        assertThat(trial.result("600000")).contains("Task timed out after 2.00 seconds");
        assertThat(trial.result("0")).isEqualTo("1");
    }

    /** The function's own class comes before a layer's, and what only the layer has is found. */
    @Test
    void the_jars_of_layers_come_after_the_functions_own_classes() {
        ZipWriter code = JavaCode.compiled("Main", """
                public class Main {
                    public String name(String ignored) throws Exception {
                        return Class.forName("Lib").getMethod("name").invoke(null) + " " + new Other().name();
                    }

                    public static class Other {
                        public String name() {
                            return "own";
                        }
                    }
                }
                """);
        ZipWriter lib = JavaCode.compiled("Lib", """
                public class Lib {
                    public static String name() {
                        return "layer's";
                    }
                }
                """);
        trial.code(code)
                .layers(new ZipWriter().file("java/lib/lib.jar", lib.bytes()))
                .runtime("java17", "Main::name");

        assertThat(trial.result("\"\"")).isEqualTo("\"layer's own\"");
    }

    @Test
    void heap_and_temporary_files_are_where_the_function_s_are() {
        trial.code(JavaCode.compiled("Bounds", """
                        public class Bounds {
                            public String bounds(String ignored) {
                                return Runtime.getRuntime().maxMemory() / 1048576 + " "
                                        + System.getProperty("java.io.tmpdir").equals(System.getenv("TMPDIR")) + " "
                                        + System.getenv("AWS_EXECUTION_ENV");
                            }
                        }
                        """))
                .runtime("java17", "Bounds::bounds")
                .limits(Duration.ofSeconds(30), 512, 512);

        assertThat(trial.result("\"\"")).matches("\"4[0-9]{2} true AWS_Lambda_java17\"");
    }
}
