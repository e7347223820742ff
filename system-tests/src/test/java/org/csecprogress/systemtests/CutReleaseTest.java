package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.csecprogress.kernel.version.VersionNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts releases of a copy of the files that have to do with versions. */
@DisplayName("bin/cut-release")
class CutReleaseTest {
    private static final Path ROOT = Path.of("..");

    @TempDir private Path copy;

    private GitHistory git;

    @BeforeEach
    void copy() throws IOException {
        git = new GitHistory(copy);
        assumeThat(git.run("init", "--quiet")).isPresent();
        git.run("config", "user.name", "R. Cutter");
        git.run("config", "user.email", "cutter@example.gov");
        for (String file : new String[] {Releases.GUIDE, "CHANGELOG.md", "bin/cut-release"}) {
            copy(ROOT.resolve(file));
        }
        try (Stream<Path> poms = Files.walk(ROOT, 3)) {
            for (Path pom : poms.filter(each -> each.endsWith("pom.xml")).toList()) {
                copy(pom);
            }
        }
        try (Stream<Path> migrations = Files.walk(ROOT.resolve(Releases.MIGRATIONS))) {
            for (Path file : migrations.filter(Files::isRegularFile).toList()) {
                copy(file);
            }
        }
        commit("Begin");
    }

    private void copy(Path file) throws IOException {
        Path to = copy.resolve(ROOT.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
    }

    private void commit(String message) {
        git.run("add", "--all");
        assertThat(git.run("commit", "--quiet", "--message", message)).isPresent();
    }

    private String cut(String version) throws IOException, InterruptedException {
        Process script =
                new ProcessBuilder("bash", copy.resolve("bin/cut-release").toString(), version)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return script.waitFor() + " " + said;
    }

    private void migration(String name) throws IOException {
        Files.writeString(
                copy.resolve(Releases.MIGRATIONS).resolve("migration").resolve(name), "select 1;");
        commit("Migrate");
    }

    /** Returns the version that the source is of, and how it fits together, in a commit. */
    private String at(String commit) {
        git.run("checkout", "--quiet", commit);
        return Releases.of(copy).faults().toString();
    }

    @Test
    @DisplayName("makes a commit of the version, with its tag, and one of the next")
    void cuts() throws IOException, InterruptedException {
        int versions = Releases.of(copy).released().size();
        assertThat(cut("90.0.0")).startsWith("0 ").contains("git push origin HEAD v90.0.0");
        migration("V9001__expand_more.sql");
        assertThat(cut("90.1.0")).startsWith("0 ");
        migration("V9002__contract_90.0.0_less.sql");
        assertThat(cut("91.0.0")).startsWith("0 ");

        assertThat(git.run("log", "-3", "--format=%s", "--grep=^Release"))
                .contains("Release 91.0.0\nRelease 90.1.0\nRelease 90.0.0");
        assertThat(Releases.of(copy).released())
                .hasSize(versions + 3)
                .last()
                .satisfies(each -> assertThat(each.schema()).isEqualTo(9002))
                .satisfies(each -> assertThat(each.back()).hasToString("90.1.0"));
        String branch = git.run("rev-parse", "--abbrev-ref", "HEAD").orElseThrow();
        for (String tag : new String[] {"v90.0.0", "v90.1.0", "v91.0.0", branch}) {
            assertThat(at(tag)).as(tag).isEqualTo("[]");
        }
        assertThat(git.lastRelease()).isEqualTo(git.run("rev-parse", "v91.0.0^{commit}"));
        assertThat(git.lastRelease()).isEqualTo(git.listed(VersionNumber.of("91.0.0")));
        assertThat(Files.readString(copy.resolve("pom.xml"))).contains(">91.1.0-SNAPSHOT<");
    }

    @Test
    @DisplayName("refuses what is not committed, not a version, or not after the last one")
    void refuses() throws IOException, InterruptedException {
        assertThat(cut("1.0")).startsWith("3 usage: bin/cut-release X.Y.Z");
        assertThat(cut("0.0.1")).startsWith("3 ").contains("is before");
        Files.writeString(copy.resolve("CHANGELOG.md"), "more");
        assertThat(cut("90.0.0")).startsWith("3 Commit or remove what is changed first");
        assertThat(git.run("tag")).contains("");
    }
}
