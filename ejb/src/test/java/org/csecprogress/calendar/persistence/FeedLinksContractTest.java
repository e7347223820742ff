package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.feed.FeedLink;
import org.csecprogress.calendar.feed.FeedLinks;
import org.csecprogress.calendar.memory.MemoryFeedLinks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of the links to the counties' calendars. */
@DisplayName("The link to a county's calendar")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FeedLinksContractTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor OF_YUBA = Staff.preparer(YUBA);
    private static final Actor OF_YOLO = Staff.preparer(YOLO);
    private static final Made<FeedLinks> LINKS = Made.by(JpaFeedLinks::new, MemoryFeedLinks::new);

    private final ContractStore store;

    FeedLinksContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void ofTwoCounties() {
        store.tell(LINKS, links -> links.add(new FeedLink(YUBA, "first", OF_YUBA, NOW)));
        store.tell(LINKS, links -> links.add(new FeedLink(YOLO, "yolo's", OF_YOLO, NOW)));
    }

    private Optional<FeedLink> find(Actor actor, CountyCode county) {
        return store.ask(LINKS, links -> links.find(actor, county));
    }

    private Optional<CountyCode> countyOf(String secret) {
        return store.ask(LINKS, links -> links.countyOf(secret));
    }

    @Test
    @DisplayName("is found by the county's staff, with who made it and when")
    void own() {
        Actor certifier = Staff.certifier(YUBA, Agency.PROB);
        for (Actor actor : new Actor[] {OF_YUBA, certifier}) {
            assertThat(find(actor, YUBA))
                    .hasValueSatisfying(
                            link -> {
                                assertThat(link.madeName()).isEqualTo("P. Reyes");
                                assertThat(link.madeAt()).isEqualTo(NOW);
                            });
        }
    }

    @Test
    @DisplayName("is not found by another county, by the state, or where there is none")
    void others() {
        assertThat(find(OF_YOLO, YUBA)).isEmpty();
        assertThat(find(Staff.ADMIN, YUBA)).isEmpty();
        CountyCode napa = Staff.county("Napa");
        assertThat(find(Staff.preparer(napa), napa)).isEmpty();
    }

    @Test
    @DisplayName("leads to its county by its secret only")
    void secret() {
        assertThat(countyOf("first")).contains(YUBA);
        assertThat(countyOf("yolo's")).contains(YOLO);
        assertThat(countyOf("First")).isEmpty();
        assertThat(countyOf(FeedLink.digest("first"))).as("its stored form").isEmpty();
        assertThat(countyOf("")).isEmpty();
    }

    @Test
    @DisplayName("stops working once its county has another secret")
    void renewed() {
        Actor certifier = Staff.certifier(YUBA, Agency.CWS);
        store.tell(
                LINKS,
                links ->
                        links.find(OF_YUBA, YUBA)
                                .orElseThrow()
                                .renew("second", certifier, NOW.plusSeconds(9)));
        assertThat(countyOf("first")).isEmpty();
        assertThat(countyOf("second")).contains(YUBA);
        FeedLink link = find(OF_YUBA, YUBA).orElseThrow();
        assertThat(link.madeName()).isEqualTo("C. Moss");
        assertThat(link.madeAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    @DisplayName("leads nowhere once it is removed, and the other county's still works")
    void removed() {
        store.tell(LINKS, links -> links.remove(links.find(OF_YUBA, YUBA).orElseThrow()));
        assertThat(countyOf("first")).isEmpty();
        assertThat(find(OF_YUBA, YUBA)).isEmpty();
        assertThat(countyOf("yolo's")).contains(YOLO);
    }

    @Test
    @DisplayName("is the only one of its county")
    void one() {
        FeedLink second = new FeedLink(YUBA, "second", OF_YUBA, NOW);
        assertThatThrownBy(() -> store.tell(LINKS, links -> links.add(second)))
                .isInstanceOf(RuntimeException.class);
        assertThat(countyOf("second")).isEmpty();
    }
}
