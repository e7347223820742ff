package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.version.StoredValues;
import org.csecprogress.kernel.version.StoredValues.Line;
import org.csecprogress.kernel.version.VersionNumber;
import org.csecprogress.systemtests.Releases.Migration;
import org.csecprogress.systemtests.Releases.Release;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An upgrade")
class UpgradesTest {
    private static final Path ROOT = Path.of("..");
    private static final GitHistory HISTORY = new GitHistory(ROOT);
    private static final VersionNumber LAST = VersionNumber.of("0.3.0");

    private static final String VALUES =
            "domain/src/main/resources/org/csecprogress/kernel/version/stored-values.csv";

    @Test
    @DisplayName("is one that the guide, the POMs, the changelog and the migrations agree about")
    void agreed() {
        assertThat(Releases.of(ROOT).faults()).isEmpty();
    }

    private static List<String> faults(String description, String sql) {
        return ExpandRules.faults(
                List.of(
                        new Migration(71, "expand first", "create table visit (id int);"),
                        new Migration(72, description, sql)),
                Optional.of(LAST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table visits (id bigint not null, unique (id));",
                "create index visit_id on visit (id);",
                "alter table account add column nickname varchar(40);",
                "alter table account add nickname varchar(40) default '' not null;",
                "alter table account alter column title drop not null;",
                "alter table release_job drop constraint release_job_kind;"
                        + " alter table release_job add constraint release_job_kind"
                        + " check (kind in ('BUILD', 'WHAT_IF', 'CHECK'));",
                "-- drop table account;\nupdate account set nickname = name;",
                "alter table visit drop column id; alter table visit add column n int not null;",
                "create unique index one_visit on visit (id);",
                "create policy reach on visit using (true);",
                "grant select on visit to ${read};"
            })
    @DisplayName("may expand the schema by what an older node need not know")
    void expands(String sql) {
        assertThat(faults("expand more", sql)).isEmpty();
        assertThat(faults("more", sql))
                .singleElement()
                .asString()
                .contains("name it V…__expand_… or V…__contract_X.Y.Z_…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table account;",
                "DROP\nVIEW figures;",
                "alter table account drop column title;",
                "alter table account drop title;",
                "alter table account rename column title to position;",
                "alter table account alter column title set not null;",
                "alter table account alter column title drop default;",
                "alter table account add column nickname varchar(40) not null;",
                "alter table account add constraint short check (char_length(name) < 9);",
                "alter table account add unique (name);",
                "alter table account enable row level security;",
                "create unique index one_name on account (name);",
                "create policy another on account using (false);",
                "create trigger t before insert on account for each row execute function f();",
                "delete from membership where role = 'AUDITOR';",
                "truncate editor;",
                "revoke select on account from ${run};"
            })
    @DisplayName("may not call an expansion what breaks an older node, which is a contraction")
    void breaks(String sql) {
        assertThat(faults("expand more", sql))
                .singleElement()
                .asString()
                .contains("not an expansion");
        assertThat(faults("contract 0.2.0 less", sql)).isEmpty();
        assertThat(faults("contract 0.3.0 less", sql))
                .singleElement()
                .asString()
                .contains("nodes of 0.3.0 run beside new ones");
    }

    @Test
    @DisplayName("is tried by day with expansions that pass as such")
    void planted() throws IOException {
        List<Migration> later =
                Releases.migrations(Path.of("src/test/resources").resolve(LaterSchema.FOLDER));
        assertThat(later).hasSizeGreaterThan(1);
        assertThat(ExpandRules.faults(later, Optional.of(LAST))).isEmpty();
    }

    @Test
    @DisplayName("leaves every migration of before as it is")
    void unchanged() {
        assumeThat(HISTORY.isThere()).isTrue();
        String base = HISTORY.lastRelease().orElse("HEAD");
        assertThat(
                        HISTORY.run(
                                "diff",
                                "--name-only",
                                "--no-renames",
                                "--diff-filter=MD",
                                base,
                                "--",
                                Releases.MIGRATIONS))
                .contains("");
    }

    @Test
    @DisplayName("takes no name out of the list that a released version may have stored")
    void names() throws IOException {
        assertThat(
                        taken(
                                "release.status,T,0.1.0,,NONE FAILED\nrelease.status,T,0.2.0,,OLD",
                                "release.status,T,0.1.0,,NONE FAILED\nrelease.status,T,0.2.0,71,OLD"))
                .isEmpty();
        assertThat(
                        taken(
                                "release.status,T,0.1.0,,NONE FAILED\nrelease.status,T,0.2.0,,OLD",
                                "release.status,T,0.1.0,,NONE"))
                .hasSize(2);
        assumeThat(HISTORY.isThere()).isTrue();
        Optional<Release> last = Releases.of(ROOT).last();
        if (last.isPresent()) {
            String then = HISTORY.file(HISTORY.lastRelease().orElseThrow(), VALUES).orElseThrow();
            assertThat(taken(then, Files.readString(ROOT.resolve(VALUES)))).isEmpty();
        }
    }

    /** Returns the lines that are not there any more; that their names are gone may be added. */
    private static List<Line> taken(String then, String now) {
        List<Line> missing = new ArrayList<>(lines(then));
        for (Line each : lines(now)) {
            missing.remove(each);
            missing.remove(new Line(each.column(), each.type(), each.since(), "", each.values()));
        }
        return missing;
    }

    private static List<Line> lines(String rows) {
        String head = "column,type,since,gone,values\n";
        String file = rows.startsWith(head) ? rows : head + rows;
        return StoredValues.read(file.getBytes(StandardCharsets.UTF_8)).lines();
    }

    @Test
    @DisplayName("has a tag at a commit that is of its version and lists it")
    void tags() {
        assumeThat(HISTORY.isThere()).isTrue();
        List<Release> released = Releases.of(ROOT).released();
        for (String tag : HISTORY.run("tag", "--list", "v*").orElse("").split("\\s+", -1)) {
            if (!tag.isEmpty()) {
                String version = tag.substring(1);
                assertThat(released)
                        .extracting(each -> each.version().toString())
                        .contains(version);
                assertThat(HISTORY.file(tag, Releases.GUIDE).orElse(""))
                        .contains("\n| " + version + " |");
                assertThat(HISTORY.file(tag, "pom.xml").orElse(""))
                        .contains("<version>" + version + "</version>");
            }
        }
    }
}
