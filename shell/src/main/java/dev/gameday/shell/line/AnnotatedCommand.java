package dev.gameday.shell.line;

import dev.gameday.shell.ExitCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * A command of Spring Shell behind a method with its {@code @Command}. Unlike Spring Shell's own, it makes the bean only
 * when the command runs, ends with the {@link ExitCode} that the method returns, lets its exceptions through unwrapped,
 * and keeps the defaults of primitive options. The method returns {@link ExitCode}, a string to print, or nothing.
 */
public final class AnnotatedCommand extends AbstractCommand {
    private final Method method;
    private final Supplier<?> bean;
    private final List<CommandParameter> parameters;

    public AnnotatedCommand(Method method, Supplier<?> bean) {
        this(method, bean, method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class));
    }

    private AnnotatedCommand(
            Method method, Supplier<?> bean, org.springframework.shell.core.command.annotation.Command annotation) {
        super(
                String.join(" ", annotation.name()),
                annotation.description(),
                annotation.group(),
                annotation.help(),
                annotation.hidden());
        this.method = method;
        this.bean = bean;
        this.parameters = ParameterReader.of(method);
        setAliases(Arrays.asList(annotation.alias()));
        setOptions(parameters.stream()
                .filter(CommandParameter::isOption)
                .map(parameter -> parameter.asOption(null))
                .toList());
        method.setAccessible(true);
    }

    /** In the order of the method. */
    public List<CommandParameter> parameters() {
        return parameters;
    }

    public List<CommandParameter> optionParameters() {
        return parameters.stream().filter(CommandParameter::isOption).toList();
    }

    /** In the order they are typed. */
    public List<CommandParameter> argumentParameters() {
        return parameters.stream()
                .filter(parameter -> !parameter.isOption())
                .sorted(java.util.Comparator.comparingInt(CommandParameter::position))
                .toList();
    }

    @Override
    public ExitStatus doExecute(CommandContext context) throws Exception {
        @Nullable Object[] values = values(context.parsedInput());
        Object result = invoke(values);
        if (result instanceof ExitCode exitCode) {
            return exitCode.status();
        }
        if (result != null) {
            context.outputWriter().println(result);
            context.outputWriter().flush();
        }
        return ExitCode.HELD.status();
    }

    private @Nullable Object[] values(ParsedInput input) {
        List<@Nullable Object> values = new ArrayList<>();
        for (CommandParameter parameter : parameters) {
            values.add(Binding.value(parameter, input));
        }
        return values.toArray();
    }

    private @Nullable Object invoke(@Nullable Object[] values) throws Exception {
        try {
            return method.invoke(bean.get(), values);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception exception ? exception : thrown;
        }
    }
}
