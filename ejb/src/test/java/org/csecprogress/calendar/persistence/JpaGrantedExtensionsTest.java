package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.GrantedExtension;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The granted extensions")
class JpaGrantedExtensionsTest {
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final CountyCode BUTTE = new CountyCode("04");
    private static final ReportingPeriod SUMMER = ReportingPeriod.of("2026Q3");
    private static final ReportingPeriod AUTUMN = ReportingPeriod.of("2026Q4");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static final GrantedExtension OF_ALPINE =
            new GrantedExtension(ALPINE, SUMMER, DAY, NOW);
    private static final GrantedExtension OF_BUTTE = new GrantedExtension(BUTTE, SUMMER, DAY, NOW);
    private static final GrantedExtension IN_AUTUMN = new GrantedExtension(BUTTE, AUTUMN, DAY, NOW);

    private static TestStore store;

    @BeforeAll
    static void fill() {
        store = new TestStore();
        store.inTransaction(
                em -> {
                    Account account = new Account("a@x.example", "A", "T", "-");
                    em.persist(account);
                    em.persist(new StoredCounty(ALPINE, "Alpine", "alpine", "R"));
                    em.persist(new StoredCounty(BUTTE, "Butte", "butte", "R"));
                    em.flush();
                    Actor by = new Actor(account.id(), "A", Set.of());
                    ask(em, ALPINE, SUMMER, by).grant(DAY, "", by, NOW);
                    ask(em, BUTTE, SUMMER, by).grant(DAY, "", by, NOW);
                    ask(em, BUTTE, AUTUMN, by).grant(DAY, "", by, NOW);
                    ask(em, ALPINE, AUTUMN, by).refuse("No.", by, NOW);
                    ask(em, ALPINE, ReportingPeriod.of("2027Q1"), by);
                    return account;
                });
    }

    private static Extension ask(
            EntityManager em, CountyCode county, ReportingPeriod period, Actor by) {
        Extension extension = new Extension(county, period, DAY, "Staff is ill.", by, NOW);
        em.persist(extension);
        return extension;
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    @DisplayName("of a county exclude those of others, refused ones and those that wait")
    void ofCounty() {
        try (EntityManager em = store.entityManager()) {
            assertThat(new JpaGrantedExtensions(em).of(ALPINE)).containsExactly(OF_ALPINE);
        }
    }

    @Test
    @DisplayName("of a quarter are those of all counties")
    void ofPeriod() {
        try (EntityManager em = store.entityManager()) {
            assertThat(new JpaGrantedExtensions(em).of(SUMMER))
                    .containsExactlyInAnyOrder(OF_ALPINE, OF_BUTTE);
        }
    }

    @Test
    @DisplayName("of all quarters come together")
    void all() {
        try (EntityManager em = store.entityManager()) {
            assertThat(new JpaGrantedExtensions(em).all())
                    .containsExactlyInAnyOrder(OF_ALPINE, OF_BUTTE, IN_AUTUMN);
        }
    }
}
