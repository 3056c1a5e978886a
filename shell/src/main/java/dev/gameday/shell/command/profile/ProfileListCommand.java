package dev.gameday.shell.command.profile;

import dev.gameday.runbook.file.ProfileFile;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.view.text.Table;
import dev.gameday.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code profile list}: each profile that can be named, its account, and where it is; exit code 2 if one is broken. */
@Component
final class ProfileListCommand {
    private final Profiles profiles;
    private final Console console;

    ProfileListCommand(Profiles profiles, Console console) {
        this.profiles = profiles;
        this.console = console;
    }

    @Command(
            name = {"profile", "list"},
            description = "List the profiles that can be named, and where each is",
            group = Task.PREPARE,
            help = "A profile is in gameday.yaml of the working folder, or in ~/.config/gameday/profiles.")
    ExitCode list(
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(fields(Profiles.shipped(), "shipped"));
        List<Problem> problems = new ArrayList<>();
        for (Path file : profiles.files().values()) {
            ProfileFile.read(file)
                    .match(profile -> rows.add(fields(profile, file.toString())), wrong -> problems.addAll(wrong));
        }
        output.print(console, () -> print(rows), () -> rows);
        problems.forEach(problem -> console.error(problem.toString()));
        return problems.isEmpty() ? ExitCode.HELD : ExitCode.USAGE;
    }

    private void print(List<Map<String, Object>> rows) {
        Table table = Table.of("PROFILE", "ACCOUNT", "REGION", "PIPELINES", "WHERE");
        for (Map<String, Object> row : rows) {
            table = table.row(row.values().stream().map(String::valueOf).toArray(String[]::new));
        }
        Lines.print(console, table.lines(console.width()));
    }

    private static Map<String, Object> fields(Profile profile, String where) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("profile", profile.name());
        fields.put("account", profile.account());
        fields.put("region", profile.region());
        fields.put("pipelines", profile.live().pipelines());
        fields.put("where", where);
        return fields;
    }
}
