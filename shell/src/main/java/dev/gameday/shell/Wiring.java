package dev.gameday.shell;

import dev.gameday.catalog.FaultCatalog;
import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.arming.ArmingDesk;
import dev.gameday.shell.blind.BlindDesk;
import dev.gameday.shell.blind.OnCall;
import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.blind.Responders;
import dev.gameday.shell.blind.Responses;
import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.cast.TerminalRecording;
import dev.gameday.shell.console.Attendance;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.control.ControlSocket;
import dev.gameday.shell.control.ControlSockets;
import dev.gameday.shell.join.Joining;
import dev.gameday.shell.line.AnnotatedCommand;
import dev.gameday.shell.line.Commands;
import dev.gameday.shell.notify.Notifier;
import dev.gameday.shell.people.RosterFile;
import dev.gameday.shell.place.Environments;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.prompt.Stillness;
import dev.gameday.shell.recovery.LeftRuns;
import dev.gameday.shell.recovery.Recovery;
import dev.gameday.shell.replay.Reexecution;
import dev.gameday.shell.replay.Stages;
import dev.gameday.shell.replay.Viewing;
import dev.gameday.shell.run.Foreground;
import dev.gameday.shell.run.Interruptions;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.Standstills;
import dev.gameday.shell.secret.LaterRedaction;
import dev.gameday.shell.view.text.Glyphs;
import dev.gameday.shell.watch.Onlooker;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.InstantSource;
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

    @Bean
    InstantSource wallClock() {
        return InstantSource.system();
    }

    @Bean
    Profiles profiles() {
        return Profiles.of(System.getenv(), Path.of(System.getProperty("user.home")), Path.of(""));
    }

    @Bean
    Environments environments(InstantSource wall, Profiles profiles) {
        return new AwsWiring(wall, profiles, System.getenv());
    }

    @Bean
    Joining joining(Profiles profiles) {
        return new Joining(System.getenv(), profiles);
    }

    @Bean
    FaultCatalog faultCatalog() {
        return FaultFiles.shipped();
    }

    @Bean
    Library library(FaultCatalog catalog) {
        return new Library(catalog, Runbooks.shipped());
    }

    @Bean
    KeyRing keyRing(GamedayHome home) {
        return new KeyRing(home.keys());
    }

    @Bean
    SessionFolders sessionFolders(GamedayHome home, KeyRing keys) {
        return new SessionFolders(home.sessions()).sealedBy(keys);
    }

    @Bean
    LeftRuns leftRuns(SessionFolders sessions) {
        return new LeftRuns(sessions);
    }

    @Bean
    LaterRedaction laterRedaction(Profiles profiles) {
        return new LaterRedaction(profiles, System.getenv());
    }

    @Bean
    Recovery recovery(Environments environments, InstantSource wall, LaterRedaction redaction) {
        return new Recovery(environments, wall, redaction);
    }

    @Bean
    RunDesk runDesk(
            FaultCatalog catalog,
            Environments environments,
            SessionFolders sessions,
            InstantSource wall,
            RosterFile roster,
            TerminalRecording recording,
            Responders responders) {
        RunDesk desk = new RunDesk(catalog, GuardFile.shipped(), environments, sessions, wall);
        responders.attend(desk);
        desk.accompany(run -> ControlSocket.accompany(run, responders));
        desk.accompany(run -> roster.read().events(run.operator()).forEach(run.talk()::say));
        desk.accompany(new Notifier(System.getenv())::accompany);
        desk.accompany(recording::accompany);
        desk.accompany(new Standstills(desk, wall, System::nanoTime)::accompany);
        return desk;
    }

    @Bean
    Responders responders() {
        return new Responders(Glyphs.of(System.getenv()));
    }

    @Bean
    Responses responses(RunDesk desk, Responders responders) {
        return responders.responses(desk);
    }

    @Bean
    Responder responder(ControlSockets sockets, Responders responders, RunDesk desk, Console console) {
        return new Responder(sockets, responders.responding(desk), console);
    }

    @Bean
    BlindDesk blindDesk(RunDesk desk, Environments environments, Responses responses, OnCall onCall, Console console) {
        return new BlindDesk(desk, environments, responses, onCall, console);
    }

    @Bean
    OnCall onCall(Console console) {
        return new OnCall(console);
    }

    @Bean
    Stillness stillness(RunDesk desk, InstantSource wall) {
        return new Standstills(desk, wall, System::nanoTime);
    }

    @Bean
    RosterFile rosterFile(GamedayHome home, InstantSource wall) {
        return new RosterFile(home.roster(), wall);
    }

    @Bean
    TerminalRecording terminalRecording(ScreenTap tap, InstantSource wall) {
        return new TerminalRecording(tap, wall, System.getenv());
    }

    @Bean
    Stages stages(Library library, Profiles profiles) {
        return new Stages(library, profiles);
    }

    @Bean
    Reexecution reexecution(
            FaultCatalog catalog, Environments environments, SessionFolders sessions, InstantSource wall) {
        return new Reexecution(catalog, GuardFile.shipped(), environments, sessions, wall);
    }

    @Bean
    Viewing viewing(Console console) {
        return new Viewing(console, System.getenv());
    }

    @Bean
    Onlooker onlooker(Console console, InstantSource wall) {
        return new Onlooker(console, wall, System.getenv());
    }

    @Bean
    LayerZips layerZips() {
        return LayerZips.shipped();
    }

    @Bean
    ArmingDesk armingDesk(
            Environments environments, Joining joining, SessionFolders sessions, InstantSource wall, Console console) {
        return new ArmingDesk(environments, joining, sessions, wall, console);
    }

    @Bean
    ControlSockets controlSockets(SessionFolders sessions) {
        return new ControlSockets(sessions);
    }

    @Bean
    Interruptions interruptions(RunDesk desk, Console console, InstantSource wall) {
        return new Interruptions(desk, console, wall);
    }

    @Bean
    Attendance attendance(Console console, Interruptions interruptions) {
        return new Attendance(console, new Foreground(interruptions), Glyphs.of(System.getenv()));
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
