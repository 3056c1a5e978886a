package dev.gameday.shell.moto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips a class of tests where moto is not installed; a report then tells the reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.gameday.shell.moto.MotoServer#isInstalled",
        disabledReason = "moto_server can't be run from the PATH (pip install 'moto[server]')")
@interface NeedsMoto {}
