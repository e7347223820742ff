package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of reading a county's workbook. */
@DisplayName("A workbook is read")
class IntakeServiceTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CellKey FIGURE = CellKey.parse("ID-03");
    private static final Reading READ =
            new Reading.Read(Map.of(FIGURE, Optional.of(Answer.of(1204))), Set.of(), Set.of());

    @TempDir private Path folder;

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final IntakeService intake = portal.bean(IntakeService.class);

    private Path workbook(CountyCode county, ReportingPeriod period, int catalog)
            throws IOException {
        String stamp = Stamp.of(county, period, catalog).written();
        return Files.writeString(folder.resolve("sent.csv"), stamp + "\nCode,Now\nID-03,\"1,204\"");
    }

    private Reading read(Actor actor, Submission filing) throws IOException {
        return intake.read(
                actor, YUBA, Q3, workbook(YUBA, Q3, filing.catalogVersion()), Sending.WORDS);
    }

    private Reading read(FilingBuilder filing) throws IOException {
        return read(Sending.PREPARER, filing.into(portal));
    }

    @Test
    @DisplayName("for the filing's preparer, and nothing is written")
    void reads() throws IOException {
        Submission filing = aFiling().of(YUBA).into(portal);
        long version = filing.version();
        assertThat(read(Sending.PREPARER, filing)).isEqualTo(READ);
        assertThat(filing.version()).isEqualTo(version);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("for a reviewer who enters the filing for its county, and for no other")
    void enters() throws IOException {
        Submission filing = aFiling().of(YUBA).into(portal);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> read(Staff.REVIEWER, filing));
        portal.bean(FilingAccess.class).open(Staff.REVIEWER, filing, EntryKind.PAPER, portal.now());
        assertThat(read(Staff.REVIEWER, filing)).isEqualTo(READ);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> read(Staff.OTHER_REVIEWER, filing));
    }

    @Test
    @DisplayName("for nobody else")
    void others() {
        Submission filing = aFiling().of(YUBA).into(portal);
        for (Actor other :
                List.of(
                        Staff.certifier(YUBA, Agency.CWS),
                        Staff.preparer(Staff.county("Yolo")),
                        Staff.PUBLISHER,
                        Actor.NOBODY)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> read(other, filing));
        }
    }

    @Test
    @DisplayName("for no filing that was not opened")
    void notOpened() throws IOException {
        Submission filing = aFiling().of(YUBA).into(portal);
        ReportingPeriod before = Q3.plus(-1);
        Path file = workbook(YUBA, before, filing.catalogVersion());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> intake.read(Sending.PREPARER, YUBA, before, file, Sending.WORDS));
    }

    @Test
    @DisplayName("only while the filing is with its county")
    void closed() throws IOException {
        assertThat(read(aFiling().of(YUBA).submitted()))
                .isEqualTo(Reading.Refused.of(FileProblem.CLOSED));
    }

    @Test
    @DisplayName("once the filing was returned")
    void returned() throws IOException {
        assertThat(read(aFiling().of(YUBA).returned())).isEqualTo(READ);
    }

    @Test
    @DisplayName("and refused if it is of another county, quarter or catalogue")
    void otherStamp() throws IOException {
        int catalog = aFiling().of(YUBA).into(portal).catalogVersion();
        refused(workbook(Staff.county("Yolo"), Q3, catalog));
        refused(workbook(YUBA, Q3.plus(-1), catalog));
        refused(workbook(YUBA, Q3, catalog + 1));
    }

    private void refused(Path file) throws IOException {
        assertThat(intake.read(Sending.PREPARER, YUBA, Q3, file, Sending.WORDS))
                .isInstanceOf(Reading.Refused.class);
    }
}
