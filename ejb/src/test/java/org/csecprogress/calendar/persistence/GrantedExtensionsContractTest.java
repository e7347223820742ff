package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.calendar.GrantedExtension;
import org.csecprogress.calendar.GrantedExtensions;
import org.csecprogress.calendar.memory.MemoryGrantedExtensions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every reader of the granted extensions. */
@DisplayName("The granted extensions")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class GrantedExtensionsContractTest {
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode BUTTE = Staff.county("Butte");
    private static final ReportingPeriod SUMMER = ReportingPeriod.of("2026Q3");
    private static final ReportingPeriod AUTUMN = ReportingPeriod.of("2026Q4");
    private static final LocalDate ASKED = LocalDate.of(2026, 12, 4);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 3);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant THEN = NOW.plusSeconds(60);

    private static final GrantedExtension OF_ALPINE =
            new GrantedExtension(ALPINE, SUMMER, DAY, THEN);
    private static final GrantedExtension OF_BUTTE = new GrantedExtension(BUTTE, SUMMER, DAY, THEN);
    private static final GrantedExtension AGAIN = new GrantedExtension(BUTTE, SUMMER, LATER, THEN);
    private static final GrantedExtension IN_AUTUMN =
            new GrantedExtension(BUTTE, AUTUMN, DAY, THEN);
    private static final Made<GrantedExtensions> GRANTED =
            Made.by(JpaGrantedExtensions::new, MemoryGrantedExtensions::new);

    private final ContractStore store;

    GrantedExtensionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void grant() {
        granted(ALPINE, SUMMER, DAY);
        granted(BUTTE, SUMMER, DAY);
        granted(BUTTE, SUMMER, LATER);
        granted(BUTTE, AUTUMN, DAY);
        asked(ALPINE, AUTUMN, it -> it.refuse("No.", Staff.REVIEWER, THEN));
        asked(ALPINE, AUTUMN, it -> it.withdraw(Staff.preparer(ALPINE), THEN));
        asked(ALPINE, ReportingPeriod.of("2027Q1"), it -> it.asked(Staff.preparer(ALPINE)));
    }

    private void asked(
            CountyCode county,
            ReportingPeriod period,
            Function<Extension, ExtensionMoved> lastStep) {
        Extension extension =
                new Extension(county, period, ASKED, "Flood.", Staff.preparer(county), NOW);
        store.add(extension);
        store.change(
                Extension.class, extension.id(), it -> assertThat(lastStep.apply(it)).isNotNull());
    }

    private void granted(CountyCode county, ReportingPeriod period, LocalDate day) {
        asked(county, period, it -> it.grant(day, "", Staff.REVIEWER, THEN));
    }

    private List<GrantedExtension> of(CountyCode county) {
        return store.ask(GRANTED, granted -> granted.of(county));
    }

    private List<GrantedExtension> of(ReportingPeriod period) {
        return store.ask(GRANTED, granted -> granted.of(period));
    }

    @Test
    @DisplayName("of a county exclude those of others, refused, withdrawn and waiting ones")
    void ofCounty() {
        assertThat(of(ALPINE)).containsExactly(OF_ALPINE);
        assertThat(of(BUTTE)).containsExactlyInAnyOrder(OF_BUTTE, AGAIN, IN_AUTUMN);
        assertThat(of(Staff.county("Yuba"))).isEmpty();
    }

    @Test
    @DisplayName("of a quarter are those of all counties")
    void ofPeriod() {
        assertThat(of(SUMMER)).containsExactlyInAnyOrder(OF_ALPINE, OF_BUTTE, AGAIN);
        assertThat(of(AUTUMN)).containsExactly(IN_AUTUMN);
        assertThat(of(ReportingPeriod.of("2027Q1"))).isEmpty();
    }

    @Test
    @DisplayName("of all counties and quarters come together")
    void all() {
        assertThat(store.ask(GRANTED, GrantedExtensions::all))
                .containsExactlyInAnyOrder(OF_ALPINE, OF_BUTTE, AGAIN, IN_AUTUMN);
    }
}
