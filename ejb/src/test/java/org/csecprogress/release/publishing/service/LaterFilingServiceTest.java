package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.preview.service.Previews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The filings after the freeze of a release")
class LaterFilingServiceTest {
    private static final ReleaseNumber FIRST = new ReleaseNumber(ReportingPeriod.of("2026Q3"), 1);
    private static final String FIGURE = "ID-01";

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2027-01-20T17:00:00Z"));
    private final LaterFilingService service = portal.bean(LaterFilingService.class);

    @BeforeEach
    void publish() {
        Submission yuba = aFiling().of("Yuba").complete().published().into(portal);
        Release first = aRelease().of(yuba).published().into(portal);
        FirstFreeze.count(portal, first);
    }

    private List<LaterFiling> since(ReleaseNumber number) {
        return service.sinceFreeze(Staff.REVIEWER, number);
    }

    private List<LaterFiling> decided(ReleaseNumber number) {
        return service.decided(Staff.REVIEWER, number);
    }

    private void late(String county, int figure) {
        LateFiling.of(Staff.county(county), figure).into(portal);
    }

    private void correct(int figure) {
        LateFiling.of(Staff.county("Yuba"), figure, 2).into(portal);
    }

    @Test
    @DisplayName("are none as long as nothing was approved since")
    void none() {
        aFiling().of("Yolo").inReview().into(portal);
        assertThat(since(FIRST)).isEmpty();
        assertThat(decided(FIRST)).isEmpty();
        assertThat(since(FIRST.next())).isEmpty();
        assertThat(decided(FIRST.next())).isEmpty();
    }

    @Test
    @DisplayName("are shown by name, with what would enter and what stands in the way")
    void sinceFreeze() {
        late("Yolo", 5);
        late("Kern", 11);
        late("Napa", 0);
        correct(12);
        assertThat(since(FIRST))
                .containsExactly(
                        new LaterFiling("Kern", true, true, ""),
                        new LaterFiling("Napa", true, true, ""),
                        new LaterFiling("Yolo", true, false, FIGURE),
                        new LaterFiling("Yuba", false, false, FIGURE));
    }

    @Test
    @DisplayName("stay out if the county was shown a near figure early, although never public")
    void shownEarly() {
        late("Yolo", 40);
        assertThat(since(FIRST)).containsExactly(new LaterFiling("Yolo", true, true, ""));
        Release dropped =
                aRelease()
                        .revision(2)
                        .built()
                        .step(ReleaseAction.THAW, Staff.PUBLISHER, "A county asked.")
                        .into(portal);
        String yolo = Staff.county("Yolo").value();
        portal.bean(Previews.class)
                .remember(dropped, List.of(table(FIGURE + ".COUNTY.TOTAL.Q", row(yolo, 45))));
        assertThat(since(FIRST)).containsExactly(new LaterFiling("Yolo", true, false, FIGURE));
    }

    @Test
    @DisplayName("are shown as decided at the freeze of the restatement")
    void decided() {
        late("Yolo", 5);
        late("Kern", 11);
        correct(12);
        portal.bean(RestatementService.class)
                .restate(
                        Staff.PUBLISHER,
                        FIRST,
                        RestatementKind.LATE_DATA,
                        new LocalText("Late.", "Tarde."));
        assertThat(decided(FIRST.next()))
                .containsExactly(
                        new LaterFiling("Kern", true, true, ""),
                        new LaterFiling("Yolo", true, false, FIGURE),
                        new LaterFiling("Yuba", false, false, FIGURE));
        assertThat(decided(FIRST)).isEmpty();
    }
}
