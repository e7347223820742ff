package org.csecprogress.release.archive.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.reading.service.AlteredReleaseException;
import org.csecprogress.release.record.PublicDay.State;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what is said to have been public on a day. */
@DisplayName("What was public on a day")
class PublicDayServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);

    private final PublishedParts published = new PublishedParts();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(PublicRecords.class, published);
    private final PublicDayService days = portal.bean(PublicDayService.class);

    /** Publishes a release at nine in the morning in California. */
    private PublicRelease publish(String number, int figure, LocalDate day) {
        ReleaseNumber of = ReleaseNumber.parse(number).orElseThrow();
        String quarter = of.period().toString();
        ReleaseParts parts =
                ReleaseParts.of(quarter)
                        .with(table("ID-01.STATE.TOTAL.Q", row(quarter, "STATE", figure)));
        Instant at = Instant.parse(day + "T16:00:00Z");
        return published.publish(of, parts, parts.digests(), at.minus(Duration.ofDays(1)), at);
    }

    private List<String> standings(LocalDate day) {
        return days.find(Staff.ADMIN, day).orElseThrow().releases().stream()
                .map(each -> each.release().number() + " " + each.state())
                .toList();
    }

    private byte[] written(LocalDate day) throws IOException {
        var out = new ByteArrayOutputStream();
        days.write(Staff.ADMIN, day, out);
        return out.toByteArray();
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                entries.put(
                        each.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    private static byte[] bytes(String entry) {
        return entry.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    @DisplayName("is what was published until then, as it stood when the day ended in California")
    void standings() {
        publish("2026Q1-r1", 40, DAY.minusDays(90));
        publish("2026Q2-r1", 50, DAY);
        publish("2026Q2-r2", 60, DAY.plusDays(30));
        assertThat(standings(DAY.minusDays(1))).containsExactly("2026Q1-r1 " + State.PUBLIC);
        assertThat(standings(DAY)).containsExactly("2026Q2-r1 PUBLIC", "2026Q1-r1 PUBLIC");
        assertThat(standings(DAY.plusDays(30)))
                .containsExactly("2026Q2-r2 PUBLIC", "2026Q2-r1 REPLACED", "2026Q1-r1 PUBLIC");
        assertThat(standings(DAY.minusDays(91))).isEmpty();
    }

    @Test
    @DisplayName("is written with each file and its digest, and the same bytes again")
    void written() throws IOException {
        publish("2026Q2-r1", 50, DAY);
        byte[] zip = written(DAY);
        assertThat(written(DAY)).isEqualTo(zip);
        Map<String, String> entries = entries(zip);
        assertThat(entries.keySet())
                .containsExactlyInAnyOrder(
                        "2026Q2-r1/csec-progress-2026Q2-r1.zip",
                        "2026Q2-r1/release.xlsx",
                        "2026Q2-r1/tables/ID-01.STATE.TOTAL.Q.csv",
                        "releases.csv",
                        "files.csv",
                        "README.txt",
                        "SHA256SUMS");
        for (String line : entries.get("SHA256SUMS").lines().toList()) {
            String[] of = line.split("  ", 2);
            assertThat(Sha256.of(bytes(entries.get(of[1])))).as(of[1]).isEqualTo(of[0]);
        }
        assertThat(entries.get("files.csv"))
                .contains("2026Q2-r1,figures.csv,")
                .contains("2026Q2-r1,release.xlsx,");
        assertThat(entries.get("README.txt")).contains("2026-08-14").contains("PUBLIC");
    }

    @Test
    @DisplayName("stays the same after a restatement and a withdrawal, and has what was withdrawn")
    void later() throws IOException {
        PublicRelease first = publish("2026Q1-r1", 40, DAY.minusDays(90));
        PublicRelease second = publish("2026Q2-r1", 50, DAY);
        byte[] then = written(DAY);
        published.withdraw(first, Instant.parse("2026-09-01T17:00:00Z"));
        publish("2026Q2-r2", 60, LocalDate.of(2026, 9, 14));
        published.restate(second);
        assertThat(written(DAY)).isEqualTo(then);
        assertThat(entries(then).get("2026Q1-r1/tables/ID-01.STATE.TOTAL.Q.csv")).contains(",40,");
        assertThat(entries(then).get("releases.csv")).doesNotContain("Withdrawn.");
    }

    @Test
    @DisplayName("has the notice of a withdrawn release, and its files only on the day itself")
    void withdrawn() throws IOException {
        PublicRelease first = publish("2026Q1-r1", 40, DAY.minusDays(90));
        published.withdraw(first, Instant.parse(DAY + "T17:00:00Z"));
        String table = "2026Q1-r1/tables/ID-01.STATE.TOTAL.Q.csv";
        assertThat(standings(DAY)).containsExactly("2026Q1-r1 WITHDRAWN");
        assertThat(entries(written(DAY))).containsKey(table);
        Map<String, String> after = entries(written(DAY.plusDays(1)));
        assertThat(after).doesNotContainKey(table);
        assertThat(after.get("releases.csv")).contains("Withdrawn.", "Retirado.");
    }

    @Test
    @DisplayName("can be asked for once the day is over")
    void notOver() {
        LocalDate today = LocalDate.of(2026, 11, 3);
        assertThat(days.find(Staff.ADMIN, today)).isEmpty();
        assertThatThrownBy(() -> days.write(Staff.ADMIN, today, new ByteArrayOutputStream()))
                .isInstanceOf(NotFoundException.class);
        assertThat(days.find(Staff.ADMIN, today.minusDays(1))).isPresent();
    }

    @Test
    @DisplayName("is in the trail each time that somebody takes it")
    void recorded() throws IOException {
        publish("2026Q2-r1", 50, DAY);
        written(DAY);
        assertThat(portal.events().of(Viewed.class))
                .containsExactly(
                        Viewed.by(
                                Staff.ADMIN,
                                Viewed.Kind.TAKE_PUBLIC_DAY,
                                "archive 2026-08-14",
                                NOW));
    }

    @Test
    @DisplayName("is not written of a release that is not what was certified")
    void altered() {
        PublicRelease release = publish("2026Q2-r1", 50, DAY);
        published.store(
                release.number(),
                ReleaseParts.of("2026Q2")
                        .with(table("ID-01.STATE.TOTAL.Q", row("2026Q2", "STATE", 51))));
        assertThatThrownBy(() -> written(DAY)).isInstanceOf(AlteredReleaseException.class);
    }
}
