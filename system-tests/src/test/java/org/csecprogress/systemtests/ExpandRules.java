package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.kernel.version.VersionNumber;
import org.csecprogress.systemtests.Releases.Migration;

/**
 * Finds migrations that nodes of the last released version could not run with. It knows usual
 * statements alone; the nightly test has these nodes run.
 */
final class ExpandRules {
    private static final Pattern CREATED =
            Pattern.compile("create table (?:if not exists )?(\\w+)");

    private static final Pattern TABLE =
            Pattern.compile(
                    "^(?:alter table (?:only )?(\\w+)|create unique index \\w+ on (\\w+)|delete from"
                            + " (\\w+)|create policy \\w+ on (\\w+)).*");

    /** Statements that take something from an older node, or may refuse what it writes. */
    private static final Pattern BREAKS =
            Pattern.compile(
                    "^(?:drop (?!constraint|index)|truncate|revoke|delete from|create unique index"
                            + "|create (?:or replace )?policy"
                            + "|create (?:or replace )?(?:constraint )?trigger"
                            + "|alter table .*\\b(?:rename|set not null|(?:enable|force) row level"
                            + "|drop (?!constraint|not null))\\b).*");

    private static final Pattern ADDED = Pattern.compile("add (?:column )?(?:if not exists )?(.*)");

    private static final Pattern CONSTRAINT =
            Pattern.compile("\\badd (?:constraint|check|unique|primary|foreign)\\b");

    private ExpandRules() {}

    /** Returns a sentence for each migration that is not named, or not what its name says. */
    static List<String> faults(List<Migration> unreleased, Optional<VersionNumber> last) {
        Set<String> created =
                unreleased.stream()
                        .flatMap(each -> CREATED.matcher(plain(each.sql())).results())
                        .map(each -> each.group(1))
                        .collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (Migration each : unreleased) {
            String name = "V" + each.number() + " " + each.description();
            if (!each.change().isClassed()) {
                faults.add(name + ": name it V…__expand_… or V…__contract_X.Y.Z_….");
            }
            if (each.change().last().isEmpty()) {
                broken(each, created).forEach(it -> faults.add(name + ": not an expansion: " + it));
            }
            if (each.change().last().isPresent() && each.change().last().equals(last)) {
                faults.add(name + ": nodes of " + last.get() + " run beside new ones.");
            }
        }
        return faults;
    }

    private static String plain(String sql) {
        return sql.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<String> broken(Migration migration, Set<String> created) {
        List<String> statements =
                Pattern.compile(";")
                        .splitAsStream(plain(migration.sql()))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        return statements.stream()
                .filter(each -> table(each).filter(created::contains).isEmpty())
                .filter(each -> breaks(each, statements))
                .toList();
    }

    private static Optional<String> table(String statement) {
        Matcher table = TABLE.matcher(statement);
        if (!table.matches()) {
            return Optional.empty();
        }
        for (int at = 1; at <= table.groupCount(); at++) {
            if (table.group(at) != null) {
                return Optional.of(table.group(at));
            }
        }
        return Optional.empty();
    }

    private static boolean breaks(String statement, List<String> all) {
        if (BREAKS.matcher(statement).matches()) {
            return true;
        }
        if (!statement.startsWith("alter table ")) {
            return false;
        }
        if (CONSTRAINT.matcher(statement).find()) {
            // A condition that is replaced may become wider; a new one may refuse older nodes.
            String table = statement.split(" ", -1)[2];
            return all.stream()
                    .noneMatch(
                            each -> each.startsWith("alter table " + table + " drop constraint"));
        }
        Matcher added = ADDED.matcher(statement);
        return added.find()
                && added.group(1).contains("not null")
                && !added.group(1).contains("default");
    }
}
