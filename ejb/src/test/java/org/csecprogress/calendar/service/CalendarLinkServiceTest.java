package org.csecprogress.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.service.CalendarLinkService.Made;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.reference.StoredCounties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the links under which counties read their dates. */
@DisplayName("The link to a county's calendar")
class CalendarLinkServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor CERTIFIER = Staff.certifier(YUBA, Agency.PROB);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks().only(portal, StoredCounties.class);
    private final CalendarLinkService links = portal.bean(CalendarLinkService.class);

    private String made(Actor actor, CountyCode county) {
        String path = links.make(actor, county);
        assertThat(path).matches("/calendar/[0-9a-f]{32}\\.ics");
        return path.substring("/calendar/".length(), path.length() - ".ics".length());
    }

    @Test
    @DisplayName("is made by the county's staff, leads to its dates, and tells who made it")
    void made() {
        assertThat(links.made(PREPARER, YUBA)).isEmpty();
        String secret = made(PREPARER, YUBA);
        assertThat(links.countyOf(secret)).contains(YUBA);
        assertThat(links.made(CERTIFIER, YUBA)).contains(new Made("P. Reyes", NOW));
        assertThat(portal.events().all())
                .containsExactly(new CalendarLinkEvent(PREPARER, "CALENDAR_LINK", YUBA, NOW));
        assertThat(locks.taken()).containsExactly("StoredCounties.lock(58)");
    }

    @Test
    @DisplayName("is not in what is audited of it")
    void audited() {
        String secret = made(PREPARER, YUBA);
        CalendarLinkEvent event = portal.events().of(CalendarLinkEvent.class).get(0);
        assertThat(event.subject()).isEqualTo("calendar link of 58");
        assertThat(event.toString()).doesNotContain(secret);
    }

    @Test
    @DisplayName("stops working once another one is made")
    void renewed() {
        String first = made(PREPARER, YUBA);
        portal.at(NOW.plusSeconds(60));
        String second = made(CERTIFIER, YUBA);
        assertThat(second).isNotEqualTo(first);
        assertThat(links.countyOf(first)).isEmpty();
        assertThat(links.countyOf(second)).contains(YUBA);
        assertThat(links.made(PREPARER, YUBA)).contains(new Made("B. Lund", NOW.plusSeconds(60)));
        assertThat(portal.events().of(CalendarLinkEvent.class))
                .extracting(CalendarLinkEvent::auditAction)
                .containsExactly("CALENDAR_LINK", "CALENDAR_LINK");
    }

    @Test
    @DisplayName("is another one for each county")
    void each() {
        String ofYuba = made(PREPARER, YUBA);
        String ofYolo = made(Staff.preparer(YOLO), YOLO);
        assertThat(links.countyOf(ofYuba)).contains(YUBA);
        assertThat(links.countyOf(ofYolo)).contains(YOLO);
    }

    @Test
    @DisplayName("leads nowhere if it was never made")
    void unknown() {
        assertThat(links.countyOf("0".repeat(32))).isEmpty();
    }

    @Test
    @DisplayName("leads nowhere once it is revoked")
    void revoked() {
        String ofYolo = made(Staff.preparer(YOLO), YOLO);
        String secret = made(PREPARER, YUBA);
        portal.at(NOW.plusSeconds(60));
        links.revoke(CERTIFIER, YUBA);
        assertThat(links.countyOf(secret)).isEmpty();
        assertThat(links.made(PREPARER, YUBA)).isEmpty();
        assertThat(links.countyOf(ofYolo)).contains(YOLO);
        assertThat(portal.events().all())
                .endsWith(
                        new CalendarLinkEvent(
                                CERTIFIER, "CALENDAR_REVOKE", YUBA, NOW.plusSeconds(60)));
        assertThat(locks.taken()).hasSize(3).endsWith("StoredCounties.lock(58)");
    }

    @Test
    @DisplayName("that was never made is revoked without a trace")
    void nothingToRevoke() {
        links.revoke(PREPARER, YUBA);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is for the county's own staff")
    void others() {
        String secret = made(PREPARER, YUBA);
        for (Actor other : List.of(Staff.preparer(YOLO), Staff.ADMIN)) {
            for (Runnable use :
                    List.<Runnable>of(
                            () -> links.made(other, YUBA),
                            () -> links.make(other, YUBA),
                            () -> links.revoke(other, YUBA))) {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(use::run)
                        .withMessageContaining("county");
            }
        }
        assertThat(links.countyOf(secret)).contains(YUBA);
        assertThat(portal.events().all()).hasSize(1);
        assertThat(locks.taken()).hasSize(1);
    }
}
