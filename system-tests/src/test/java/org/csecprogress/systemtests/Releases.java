package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.kernel.version.SchemaChange;
import org.csecprogress.kernel.version.VersionNumber;

/** The released versions as the guide lists them, and the migrations of the source. */
final class Releases {
    /** The page with the list. */
    static final String GUIDE = "docs/guide/upgrades.md";

    /** The folder of the migrations. */
    static final String MIGRATIONS = "domain/src/main/resources/db";

    /** The last migration whose name does not say whether it expands. */
    static final int UNNAMED = 58;

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (\\S+) \\| (\\d+) \\| (\\d+\\.\\d+\\.\\d+) \\|$");

    private static final Pattern FILE = Pattern.compile("V(\\d+)__(.*)\\.sql");

    private final Path root;
    private final List<Release> released;
    private final List<Migration> migrations;

    /**
     * A version.
     *
     * @param schema the last migration that it brought
     * @param back the earliest version that runs on that schema
     */
    record Release(VersionNumber version, LocalDate date, int schema, VersionNumber back) {}

    /**
     * A migration.
     *
     * @param description its name as Flyway keeps it
     */
    record Migration(int number, String description, String sql) {
        SchemaChange change() {
            return SchemaChange.of(description);
        }
    }

    private Releases(Path root, List<Release> released, List<Migration> migrations) {
        this.root = root;
        this.released = released;
        this.migrations = migrations;
    }

    /** Reads the source in a folder. */
    static Releases of(Path root) {
        try {
            List<Release> released =
                    ROW.matcher(Files.readString(root.resolve(GUIDE)))
                            .results()
                            .map(Releases::release)
                            .toList();
            return new Releases(root, released, migrations(root.resolve(MIGRATIONS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Release release(MatchResult row) {
        return new Release(
                VersionNumber.of(row.group(1)),
                LocalDate.parse(row.group(2)),
                Integer.parseInt(row.group(3)),
                VersionNumber.of(row.group(4)));
    }

    /** Reads the migrations of a folder and of those in it, in their order. */
    static List<Migration> migrations(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Migration> found = new ArrayList<>();
            for (Path file : files.toList()) {
                var name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    found.add(
                            new Migration(
                                    Integer.parseInt(name.group(1)),
                                    name.group(2).replace('_', ' '),
                                    Files.readString(file)));
                }
            }
            found.sort(Comparator.comparingInt(Migration::number));
            return found;
        }
    }

    /** Returns the version that was released last, if there is one. */
    Optional<Release> last() {
        return released.isEmpty()
                ? Optional.empty()
                : Optional.of(released.get(released.size() - 1));
    }

    List<Release> released() {
        return released;
    }

    /** Returns the migrations that no released version brought. */
    List<Migration> unreleased() {
        int last = Math.max(UNNAMED, last().map(Release::schema).orElse(0));
        return migrations.stream().filter(each -> each.number() > last).toList();
    }

    /** Returns a sentence for each thing that does not fit together. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(VersionFaults.of(root, this));
        for (int at = 1; at < migrations.size(); at++) {
            if (migrations.get(at).number() == migrations.get(at - 1).number()) {
                faults.add("There are two migrations " + migrations.get(at).number() + ".");
            }
        }
        for (Migration each : migrations) {
            each.change()
                    .last()
                    .filter(
                            ended ->
                                    released.stream()
                                            .noneMatch(known -> known.version().equals(ended)))
                    .ifPresent(
                            ended ->
                                    faults.add(
                                            "Migration "
                                                    + each.number()
                                                    + " ends "
                                                    + ended
                                                    + ", which was never released."));
        }
        faults.addAll(ExpandRules.faults(unreleased(), last().map(Release::version)));
        return faults;
    }

    /** Returns the last migration. */
    int schema() {
        return migrations.get(migrations.size() - 1).number();
    }

    /** Returns the earliest version that runs on the schema of a released one. */
    VersionNumber back(Release release) {
        Optional<VersionNumber> ended =
                migrations.stream()
                        .filter(each -> each.number() <= release.schema())
                        .flatMap(each -> each.change().last().stream())
                        .max(Comparator.naturalOrder());
        return released.stream()
                .map(Release::version)
                .filter(each -> ended.filter(last -> each.compareTo(last) <= 0).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    boolean hasMigration(int number) {
        return migrations.stream().anyMatch(each -> each.number() == number);
    }
}
