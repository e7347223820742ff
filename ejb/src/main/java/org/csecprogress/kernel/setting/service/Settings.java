package org.csecprogress.kernel.setting.service;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.kernel.setting.SettingFiles;
import org.eclipse.microprofile.config.Config;

/** The settings of an installation, each from its value or its file. A blank one is none. */
public final class Settings {
    private final Function<String, Optional<String>> given;
    private final Set<String> names;

    private Settings(Function<String, Optional<String>> given, Set<String> names) {
        this.given = name -> given.apply(name).map(String::strip).filter(v -> !v.isEmpty());
        this.names = names;
    }

    /** Returns those of environment variables. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                name -> Optional.ofNullable(environment.get(SettingFiles.variable(name))),
                environment.keySet());
    }

    /** Returns those of the server. */
    public static Settings of(Config config) {
        Set<String> names = new HashSet<>();
        config.getPropertyNames().forEach(names::add);
        return new Settings(name -> config.getOptionalValue(name, String.class), names);
    }

    /** Returns the value of a setting. */
    public Optional<String> of(String name) {
        return SettingFiles.value(name, given).or(() -> given.apply(name));
    }

    /** Returns whether the database is PostgreSQL. */
    public boolean isPostgresql() {
        return of("csec.db.url")
                .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:"))
                .isPresent();
    }

    /** Returns the names of the settings that are given by files, without their ending. */
    public List<String> byFile() {
        return names.stream()
                .filter(name -> name.matches("csec\\..+\\.file|CSEC_.+_FILE"))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .map(name -> name.substring(0, name.length() - SettingFiles.ENDING.length()))
                .filter(name -> given.apply(name + SettingFiles.ENDING).isPresent())
                .distinct()
                .sorted()
                .toList();
    }
}
