package org.csecprogress.kernel.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Checks that the settings name a database that stores its data. */
final class DatabaseSettings {
    private static final String URL = "csec.db.url";

    /** Settings without a default that is safe to use. */
    private static final List<String> NEEDED =
            List.of(URL, "csec.db.password", "csec.db.migrate.password", "csec.db.read.password");

    private static final String POSTGRESQL = "org.postgresql.ds.PGSimpleDataSource";

    private DatabaseSettings() {}

    /**
     * Returns why the portal must not start, or empty if it may.
     *
     * @param setting looks up the value of a setting
     */
    static Optional<String> refusal(Function<String, Optional<String>> setting) {
        List<String> missing =
                NEEDED.stream()
                        .filter(name -> setting.apply(name).filter(v -> !v.isBlank()).isEmpty())
                        .map(DatabaseSettings::variable)
                        .toList();
        if (!missing.isEmpty()) {
            return Optional.of(
                    "The portal does not start without a database. Set "
                            + String.join(", ", missing)
                            + ".");
        }
        String url = setting.apply(URL).orElseThrow().toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:h2:mem:")) {
            return Optional.of(
                    "CSEC_DB_URL names a database in memory, which forgets everything when the"
                            + " portal stops. Name one that keeps it.");
        }
        boolean postgresql = url.startsWith("jdbc:postgresql:");
        if (postgresql && setting.apply("csec.db.class").isEmpty()) {
            return Optional.of(
                    "CSEC_DB_URL names PostgreSQL. Set CSEC_DB_CLASS=" + POSTGRESQL + ".");
        }
        return Optional.empty();
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
