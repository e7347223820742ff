package org.csecprogress.doctor.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.kernel.network.Networks;
import org.csecprogress.kernel.setting.SettingFiles;

/**
 * Checks the settings without which the portal must not start. It names all that are missing or
 * wrong at once, so that nobody starts the portal again for each of them.
 */
final class NeededSettings {
    private static final String URL = "csec.db.url";
    private static final String DRIVER = "csec.db.class";
    private static final String POSTGRESQL = "org.postgresql.ds.PGSimpleDataSource";

    /** The roles that run, migrate and read. */
    private static final List<String> ROLES =
            List.of("csec.db.user", "csec.db.migrate.user", "csec.db.read.user");

    /** An address that others could read on its way is for a machine that asks itself. */
    private static final Pattern SITE =
            Pattern.compile(
                    "https://[^\\s/?#]+[^\\s?#]*"
                            + "|http://(localhost|[^\\s/?#:]+\\.localhost|127\\.[0-9.]+|\\[::1\\])"
                            + "(:\\d+)?/*");

    /** How somebody is reached, as RFC 9116 has it. */
    private static final Pattern REACHED = Pattern.compile("(mailto:|https://|tel:)[^\\s]+");

    /** The needs of every portal. */
    private static final List<Need> ALWAYS =
            List.of(
                    set(URL, "the database"),
                    set("csec.db.password", "the password of the role that runs"),
                    set("csec.db.migrate.password", "the password of the role that migrates"),
                    set("csec.db.read.password", "the password of the role that reads"),
                    NeededSettings::hasItsSecret,
                    NeededSettings::hasItsAuditKey,
                    NeededSettings::keepsItsData,
                    NeededSettings::hasItsDriver,
                    NeededSettings::knowsItsProxies,
                    fitsIfSet("csec.security.contact", REACHED, "mailto:, https: or tel:"));

    /** Further needs of a portal that is not the demonstration. */
    private static final List<Need> IN_PRODUCTION =
            List.of(
                    fits("csec.site.url", SITE, "the portal's public address, with https"),
                    NeededSettings::hasThreeRoles);

    /** Looks at the settings and returns a line about one that is missing or wrong. */
    private interface Need extends Function<Values, Optional<String>> {}

    /** The settings; a blank one is none. */
    private record Values(Function<String, Optional<String>> all) {
        Optional<String> of(String name) {
            return all.apply(name).filter(value -> !value.isBlank());
        }

        boolean isPostgresql() {
            return of(URL).filter(url -> lower(url).startsWith("jdbc:postgresql:")).isPresent();
        }
    }

    private NeededSettings() {}

    /**
     * Returns a line for each setting that is missing or wrong.
     *
     * @param setting looks up the value of a setting
     */
    static List<String> unmet(Function<String, Optional<String>> setting, boolean isDemonstration) {
        Values values = new Values(setting);
        Stream<Need> needs =
                isDemonstration
                        ? ALWAYS.stream()
                        : Stream.concat(ALWAYS.stream(), IN_PRODUCTION.stream());
        return needs.flatMap(need -> need.apply(values).stream()).toList();
    }

    private static Need set(String name, String meaning) {
        return fits(name, Pattern.compile("(?s).*"), meaning);
    }

    private static Need fits(String name, Pattern form, String meaning) {
        return values ->
                values.of(name).filter(value -> form.matcher(value).matches()).isPresent()
                        ? Optional.empty()
                        : Optional.of(SettingFiles.variable(name) + ": " + meaning);
    }

    private static Need fitsIfSet(String name, Pattern form, String meaning) {
        return values ->
                values.of(name)
                        .filter(value -> !form.matcher(value).matches())
                        .map(value -> SettingFiles.variable(name) + ": " + meaning);
    }

    private static Optional<String> keepsItsData(Values values) {
        return values.of(URL)
                .filter(url -> lower(url).startsWith("jdbc:h2:mem:"))
                .map(
                        url ->
                                "CSEC_DB_URL: a database that keeps its data; this one is in"
                                        + " memory, which forgets everything when the portal stops");
    }

    private static Optional<String> hasItsSecret(Values values) {
        boolean isLong =
                values.of("csec.secret").filter(secret -> secret.length() >= 32).isPresent();
        return isLong || values.of("csec.secret.file").isPresent()
                ? Optional.empty()
                : Optional.of(
                        "CSEC_SECRET: a random text of at least 32 characters, the same on all"
                                + " nodes, or CSEC_SECRET_FILE with the file that has it");
    }

    private static Optional<String> hasItsAuditKey(Values values) {
        return values.of("csec.audit.key").or(() -> values.of("csec.audit.key.file")).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "CSEC_AUDIT_KEY: the key of the audit trail, or CSEC_AUDIT_KEY_FILE with the"
                                + " file that has it");
    }

    private static Optional<String> hasItsDriver(Values values) {
        return values.isPostgresql() && values.of(DRIVER).isEmpty()
                ? Optional.of(
                        SettingFiles.variable(DRIVER) + ": " + POSTGRESQL + ", for PostgreSQL")
                : Optional.empty();
    }

    private static Optional<String> knowsItsProxies(Values values) {
        try {
            values.of("csec.proxies").ifPresent(Networks::of);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("CSEC_PROXIES: addresses and networks; " + e.getMessage());
        }
    }

    /** The embedded database has one user; on PostgreSQL no role may do what is another's. */
    private static Optional<String> hasThreeRoles(Values values) {
        long different =
                ROLES.stream().flatMap(role -> values.of(role).stream()).distinct().count();
        return values.isPostgresql() && different < ROLES.size()
                ? Optional.of(
                        String.join(", ", ROLES.stream().map(SettingFiles::variable).toList())
                                + ": three different roles of the database, which run, migrate"
                                + " and read")
                : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
