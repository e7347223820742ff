package org.csecprogress.auditrelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The portal's audit of its own archive")
class ArchiveAuditTest {
    private static final String LEAK = "2026Q2-r1";

    private static ArchiveAudit.Outcome audit(PlantedArchive archive) {
        ArchiveAudit audit = new ArchiveAudit();
        archive.files()
                .forEach(
                        (path, text) -> {
                            String[] parts = path.split("/", -1);
                            audit.addTable(
                                    parts[1],
                                    parts[3].replace(".csv", ""),
                                    text.getBytes(StandardCharsets.UTF_8));
                        });
        DictionaryFiles dictionary =
                DictionaryFiles.read(Catalogs.builtInSource(), Catalogs.builtIn());
        dictionary
                .names()
                .forEach(name -> audit.addDictionary(name, dictionary.find(name).orElseThrow()));
        return audit.run(new OrTools());
    }

    private static PlantedArchive leaking() {
        return AuditTest.clean()
                .table(LEAK, "VC-06.STATE.SEX.Q", "STATE F 350", "STATE M *", "STATE SEX_OTHER 42");
    }

    @Test
    @DisplayName("finds nothing if nothing can be worked out")
    void clean() {
        ArchiveAudit.Outcome outcome = audit(AuditTest.clean());
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.decided()).isTrue();
    }

    @Test
    @DisplayName("names the figure that can be worked out, where and how, and not its value")
    void found() {
        assertThat(audit(leaking()).findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.release()).isEqualTo(LEAK);
                            assertThat(finding.table()).isEqualTo("VC-06.STATE.SEX.Q");
                            assertThat(finding.time()).isEqualTo("2026Q2");
                            assertThat(finding.place()).isEqualTo("STATE");
                            assertThat(finding.figure()).isEqualTo("VC-06");
                            assertThat(finding.dimension()).isEqualTo("SEX");
                            assertThat(finding.group()).isEqualTo("M");
                            assertThat(finding.channel()).isEqualTo(Channel.WITHHELD);
                            assertThat(finding.exact()).isTrue();
                            assertThat(finding.count()).isEqualTo("VC-06 SEX:M STATE 2026Q2");
                            assertThat(finding.reasons())
                                    .contains("rows of VC-06 STATE 2026Q2 by SEX");
                        });
    }

    @Test
    @DisplayName("finds the same as the command")
    void sameAsTheCommand() {
        PlantedArchive archive =
                leaking()
                        .table("2026Q2-r2", "VC-08.STATE.TOTAL.Q", "STATE TOTAL 303")
                        .table(LEAK, "VC-12.STATE.TOTAL.Q", "STATE TOTAL 395");
        assertThat(audit(archive).findings())
                .hasSize(3)
                .isEqualTo(archive.audit().findings().stream().map(ArchiveFinding::of).toList());
    }

    @Test
    @DisplayName("reports an archive without tables")
    void nothingToRead() {
        assertThatThrownBy(() -> new ArchiveAudit().run(new OrTools()))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    @DisplayName("has a digest of its program that changes with it")
    void program(@TempDir Path folder) throws IOException {
        assertThat(ArchiveAudit.program())
                .matches("[0-9a-f]{64}")
                .isEqualTo(ArchiveAudit.program());
        assertThat(ProgramDigest.of(List.of(ArchiveAudit.class)))
                .isNotEqualTo(ProgramDigest.of(List.of(ArchiveAudit.class, OrTools.class)));
        Path part = Files.writeString(folder.resolve("A.class"), "a");
        String before = ProgramDigest.ofFiles(folder);
        assertThat(ProgramDigest.ofFiles(part)).isNotEqualTo(before);
        Files.writeString(part, "b");
        assertThat(ProgramDigest.ofFiles(folder)).isNotEqualTo(before);
    }
}
