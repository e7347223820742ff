package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.kernel.version.VersionNumber;
import org.csecprogress.systemtests.Releases.Release;

/** Compares the list of released versions with the POMs, the changelog and the migrations. */
final class VersionFaults {
    private static final Pattern VERSION =
            Pattern.compile(
                    "<groupId>org\\.csecprogress</groupId>\\s*<artifactId>csec-progress</artifactId>"
                            + "\\s*<version>([^<]*)</version>");

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");

    private final Path root;
    private final Releases releases;
    private final List<String> faults = new ArrayList<>();

    private VersionFaults(Path root, Releases releases) {
        this.root = root;
        this.releases = releases;
    }

    static List<String> of(Path root, Releases releases) {
        VersionFaults all = new VersionFaults(root, releases);
        try {
            boolean isUnderWay = all.ofPoms();
            all.ofChangelog(isUnderWay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.ofRows();
        return all.faults;
    }

    /** Returns whether the source is of a version that is not released yet. */
    private boolean ofPoms() throws IOException {
        Set<String> versions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root, 3)) {
            for (Path pom : files.filter(each -> each.endsWith("pom.xml")).toList()) {
                Matcher version = VERSION.matcher(Files.readString(pom));
                versions.add(version.find() ? version.group(1) : pom + " without a version");
            }
        }
        String version = versions.iterator().next();
        if (versions.size() > 1) {
            faults.add("The POMs are of several versions: " + versions + ".");
            return true;
        }
        boolean isUnderWay = version.endsWith("-SNAPSHOT");
        releases.last().ifPresent(last -> ofSource(VersionNumber.of(version), isUnderWay, last));
        if (!isUnderWay && releases.last().isEmpty()) {
            faults.add("The source is of " + version + ", which the guide does not list.");
        }
        return isUnderWay;
    }

    private void ofSource(VersionNumber source, boolean isUnderWay, Release last) {
        if (isUnderWay && source.compareTo(last.version()) <= 0) {
            faults.add("The source is to become " + source + ", which is released.");
        }
        if (!isUnderWay && !source.equals(last.version())) {
            faults.add("The source is of " + source + ", which the guide does not list last.");
        }
        if (!isUnderWay && releases.schema() != last.schema()) {
            faults.add("Version " + source + " has migration " + releases.schema() + ".");
        }
    }

    /** The newest version is first. */
    private void ofChangelog(boolean isUnderWay) throws IOException {
        List<String> expected = new ArrayList<>();
        releases.released()
                .forEach(each -> expected.add(0, each.version() + " (" + each.date() + ")"));
        if (isUnderWay) {
            expected.add(0, "Unreleased");
        }
        List<String> headings =
                HEADING.matcher(Files.readString(root.resolve("CHANGELOG.md")))
                        .results()
                        .map((MatchResult each) -> each.group(1))
                        .toList();
        if (!headings.equals(expected)) {
            faults.add("The changelog has the headings " + headings + ", not " + expected + ".");
        }
    }

    private void ofRows() {
        Release before = null;
        for (Release each : releases.released()) {
            if (before != null) {
                ofTwo(before, each);
            }
            if (!releases.hasMigration(each.schema())) {
                faults.add(each.version() + " has no migration " + each.schema() + ".");
            }
            if (!releases.back(each).equals(each.back())) {
                faults.add(each.version() + " runs beside " + releases.back(each) + ".");
            }
            before = each;
        }
    }

    private void ofTwo(Release before, Release next) {
        if (next.version().compareTo(before.version()) <= 0 || next.schema() < before.schema()) {
            faults.add(next.version() + " does not come after " + before.version() + ".");
        }
        if (next.version().patch() > 0 && next.schema() != before.schema()) {
            faults.add(next.version() + " is a patch and brings no migration.");
        }
    }
}
