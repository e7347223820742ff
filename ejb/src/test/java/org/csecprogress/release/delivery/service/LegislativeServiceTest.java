package org.csecprogress.release.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.delivery.Delivery;
import org.csecprogress.release.delivery.DeliveryRecorded;
import org.csecprogress.release.record.PublicRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how it is recorded that a report, published on June 30, was sent. */
@DisplayName("What was sent to the Legislature")
class LegislativeServiceTest {
    private static final String REPORT = "2026Q2-r1";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);
    private static final List<String> CLERKS = List.of("SENATE", "ASSEMBLY");

    private final PublishedParts published = new PublishedParts();
    private final InMemoryPortal portal =
            new InMemoryPortal(Instant.parse("2026-07-03T17:00:00Z"))
                    .with(PublicRecords.class, published);
    private LegislativeService service;

    @BeforeEach
    void publish() {
        published.publish(REPORT, ReleaseParts.of("2026Q2"));
        service = portal.bean(LegislativeService.class);
    }

    private List<Problem> record(List<String> to, LocalDate day) {
        return service.record(Staff.ADMIN, REPORT, to, day);
    }

    private List<String> standing() {
        return service.deliveries(Staff.ADMIN).stream()
                .map(each -> each.recipient() + " " + each.receives() + " " + each.sentOn().get())
                .toList();
    }

    @Test
    @DisplayName("names the recipient, what it received and the day, and is in the audit trail")
    void sent() {
        assertThat(record(List.of("SENATE", "MEMBERS"), DAY)).isEmpty();
        assertThat(standing())
                .containsExactly("MEMBERS SUMMARY 2026-07-02", "SENATE COPY 2026-07-02");
        assertThat(portal.events().all())
                .map(DeliveryRecorded.class::cast)
                .map(
                        each ->
                                each.chain()
                                        + " "
                                        + each.auditAction()
                                        + " "
                                        + each.subject()
                                        + " "
                                        + each.detail())
                .containsExactly(
                        "release:2026Q2-r1 REPORT_SENT 2026Q2-r1 SENATE COPY 2026-07-02",
                        "release:2026Q2-r1 REPORT_SENT 2026Q2-r1 MEMBERS SUMMARY 2026-07-02");
    }

    @Test
    @DisplayName("is what the newest record says")
    void corrected() {
        assertThat(record(CLERKS, DAY)).isEmpty();
        assertThat(record(List.of("SENATE"), TODAY)).isEmpty();
        assertThat(standing())
                .containsExactly("SENATE COPY 2026-07-03", "ASSEMBLY COPY 2026-07-02");
    }

    @Test
    @DisplayName("is taken back, which stays in the trail, once")
    void takenBack() {
        assertThat(record(CLERKS, DAY)).isEmpty();
        Delivery wrong = service.deliveries(Staff.ADMIN).get(1);
        assertThat(service.takeBack(Staff.ADMIN, wrong.key())).isEmpty();
        assertThat(standing()).containsExactly("ASSEMBLY COPY 2026-07-02");
        assertThat(portal.events().all().get(2))
                .extracting("auditAction", "detail")
                .containsExactly("REPORT_NOT_SENT", "SENATE COPY");
        assertThat(service.takeBack(Staff.ADMIN, wrong.key()))
                .containsExactly(Problem.of("", "legislature.stale"));
    }

    @Test
    @DisplayName("needs a public report, a recipient, and a day from publication to today")
    void refused() {
        assertThat(service.record(Staff.ADMIN, "2026Q1-r1", CLERKS, DAY))
                .containsExactly(Problem.of("report", "legislature.report.choose"));
        assertThat(record(List.of("GOVERNOR"), DAY))
                .containsExactly(Problem.of("to", "legislature.to.choose"));
        assertThat(record(CLERKS, null))
                .containsExactly(Problem.of("sent", "legislature.day.missing"));
        for (LocalDate day : List.of(LocalDate.of(2026, 6, 29), TODAY.plusDays(1))) {
            assertThat(record(CLERKS, day))
                    .extracting(Problem::key)
                    .containsExactly("legislature.day.outside");
        }
        assertThat(record(CLERKS, LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(record(CLERKS, TODAY)).isEmpty();
    }
}
