package dev.gameday.shell;

import dev.gameday.shell.line.AnnotatedCommand;
import dev.gameday.shell.line.Commands;
import java.lang.reflect.Method;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The beans every command shares. A new command is a {@code @Component} below {@code dev.gameday.shell.command} with one
 * {@code @Command} method; nothing is added here for it, and it is made only when it first runs.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("dev.gameday.shell.command")
class Wiring {

    @Bean
    CommandRegistry commandRegistry(ConfigurableListableBeanFactory beans) {
        CommandRegistry registry = new CommandRegistry();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null && type.getPackageName().startsWith("dev.gameday.shell.command")) {
                register(registry, beans, name, type);
            }
        }
        return registry;
    }

    @Bean
    Commands commands(CommandRegistry registry) {
        return new Commands(registry);
    }

    private static void register(
            CommandRegistry registry, ConfigurableListableBeanFactory beans, String name, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Command.class)) {
                registry.registerCommand(new AnnotatedCommand(method, () -> beans.getBean(name)));
            }
        }
    }
}
