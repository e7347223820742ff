package org.csecprogress.kernel.version;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meaning of a migration for nodes that do not know it, by the beginning of its name. {@code
 * expand} adds what they need not know. {@code contract 0.2.0} takes away what version 0.2.0 and
 * those before it still use. Names are kept in the database, so that an older node can read them; a
 * migration that says neither is one that it cannot run with.
 *
 * @param isClassed whether the name says one of the two
 * @param last the last version that does not run with it
 */
public record SchemaChange(boolean isClassed, Optional<VersionNumber> last) {
    private static final Pattern NAME =
            Pattern.compile("(?:expand|contract (\\d+\\.\\d+\\.\\d+)) \\S.*");

    /**
     * Reads the name of a migration.
     *
     * @param description the words of its file's name, as Flyway keeps them
     */
    public static SchemaChange of(String description) {
        Matcher name = NAME.matcher(description);
        return name.matches()
                ? new SchemaChange(true, Optional.ofNullable(name.group(1)).map(VersionNumber::of))
                : new SchemaChange(false, Optional.empty());
    }

    /** Returns whether a node that does not know the migration runs with it. */
    public boolean bears(VersionNumber node) {
        return isClassed && last.filter(each -> each.compareTo(node) >= 0).isEmpty();
    }
}
