package dev.gameday.layer;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The environment variables as this JVM shows them ({@link System#getenv}, and to processes that it starts). They can be
 * changed only by reaching into {@code java.lang.ProcessEnvironment}, which an agent may open to itself on 9 and later.
 * Should a JDK have none, or another, that is an exception and nothing is changed.
 *
 * <p>This is done in the JVM and not before it starts so that the function's runtime goes to the layer only if the layer
 * serves, and otherwise to Lambda itself.
 */
final class JvmEnvironment {
    private final Map<Object, Object> variables;

    private JvmEnvironment(Map<Object, Object> variables) {
        this.variables = variables;
    }

    /** That of this JVM. */
    static JvmEnvironment open(Instrumentation instrumentation) throws ReflectiveOperationException {
        openJavaLang(instrumentation);
        Field field = Class.forName("java.lang.ProcessEnvironment").getDeclaredField("theEnvironment");
        field.setAccessible(true);
        @SuppressWarnings("unchecked")
        Map<Object, Object> variables = (Map<Object, Object>) field.get(null);
        return new JvmEnvironment(variables);
    }

    /** Sets all of these. */
    void set(Map<String, String> values) throws ReflectiveOperationException {
        Map<Object, Object> made = new HashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            made.put(of("Variable", value.getKey()), of("Value", value.getValue()));
        }
        variables.putAll(made);
    }

    private static Object of(String type, String text) throws ReflectiveOperationException {
        Method valueOf =
                Class.forName("java.lang.ProcessEnvironment$" + type).getDeclaredMethod("valueOf", String.class);
        valueOf.setAccessible(true);
        return valueOf.invoke(null, text);
    }

    /** By name, because this is compiled for 8, which has no modules and needs none of it. */
    private static void openJavaLang(Instrumentation instrumentation) throws ReflectiveOperationException {
        Method moduleOf;
        try {
            moduleOf = Class.class.getMethod("getModule");
        } catch (NoSuchMethodException e) {
            return;
        }
        Class<?> module = moduleOf.getReturnType();
        Method redefine = Instrumentation.class.getMethod(
                "redefineModule", module, Set.class, Map.class, Map.class, Set.class, Map.class);
        redefine.invoke(
                instrumentation,
                moduleOf.invoke(Object.class),
                Collections.emptySet(),
                Collections.emptyMap(),
                Collections.singletonMap("java.lang", Collections.singleton(moduleOf.invoke(JvmEnvironment.class))),
                Collections.emptySet(),
                Collections.emptyMap());
    }
}
