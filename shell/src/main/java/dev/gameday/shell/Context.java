package dev.gameday.shell;

import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.Commands;
import dev.gameday.shell.prompt.Attention;
import dev.gameday.shell.prompt.Stillness;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** The Spring context: everything a command needs, each part made when it is first asked for. */
public final class Context implements AutoCloseable {
    private final ConfigurableApplicationContext beans;

    private Context(ConfigurableApplicationContext beans) {
        this.beans = beans;
    }

    /** Starts it around what the process already has. The command line is ours: none of it becomes a property. */
    public static Context start(GamedayHome home, Console console, Leaving leaving) {
        return start(home, console, leaving, new ScreenTap());
    }

    /** The same, with a tap on the screen that the console writes to. */
    public static Context start(GamedayHome home, Console console, Leaving leaving, ScreenTap tap) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAddCommandLineProperties(false);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("gamedayHome", home);
            context.getBeanFactory().registerSingleton("console", console);
            context.getBeanFactory().registerSingleton("leaving", leaving);
            context.getBeanFactory().registerSingleton("screenTap", tap);
        });
        return new Context(application.run());
    }

    public Commands commands() {
        return beans.getBean(Commands.class);
    }

    /** The providers that {@code @CompletedBy} names. */
    public Map<String, CompletionProvider> completionProviders() {
        return beans.getBeansOfType(CompletionProvider.class);
    }

    /** What Ctrl-C and leaving mean while a run is under way. */
    public Attention attention() {
        return beans.getBean(Attention.class);
    }

    /** Who has to know when the console stands still. */
    Stillness stillness() {
        return beans.getBean(Stillness.class);
    }

    @Override
    public void close() {
        beans.close();
    }
}
