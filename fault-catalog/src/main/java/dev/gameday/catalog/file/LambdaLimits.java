package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.ParameterType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Lambda takes for a setting that a fault may change (Lambda quotas: 128 to 10,240 MB). */
record LambdaLimits(String setting, FaultParameter parameter) {
    static final Map<String, LambdaLimits> BY_SETTING = Mechanism.LambdaSetting.SETTINGS.stream()
            .map(LambdaLimits::of)
            .collect(Collectors.toMap(LambdaLimits::setting, Function.identity()));

    private static LambdaLimits of(String setting) {
        boolean memory = setting.equals("memory");
        return new LambdaLimits(
                setting,
                new FaultParameter(
                        setting,
                        ParameterType.INTEGER,
                        memory ? "MB" : "executions",
                        Optional.of(memory ? "128" : "0"),
                        memory ? Optional.of("10240") : Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        ""));
    }
}
