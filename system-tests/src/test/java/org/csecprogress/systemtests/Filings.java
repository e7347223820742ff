package org.csecprogress.systemtests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csecprogress.builders.Builder;
import org.csecprogress.builders.Crew;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.record.persistence.EntityStore;

/**
 * Puts filings into the database of a portal as far along as a test needs them: {@code
 * filings.add(filings.aFiling().of("Yuba").returned())}. The portal's own people take the steps.
 * The embedded database allows it only before its portal starts.
 */
final class Filings implements AutoCloseable {
    private static final String VERSION =
            "insert into catalog_version (version, effective_from, digest) values (?, ?, ?)";

    private static final Map<Portal, Filings> OF_PORTALS = new HashMap<>();

    private final EntityManagerFactory factory;

    Filings(TestDatabase database) {
        factory = database.entityManagers();
    }

    /** Returns those of a portal that runs, shared by its tests. */
    static synchronized Filings of(Portal portal) {
        return OF_PORTALS.computeIfAbsent(portal, running -> new Filings(running.database()));
    }

    /** Returns the portal's people. */
    Crew crew() {
        return crew(People.REVIEWER);
    }

    /** Returns the portal's people with another reviewer. */
    Crew crew(People.Person reviewer) {
        return new PortalCrew(factory, reviewer.username());
    }

    /** Begins a filing of this portal's people. */
    FilingBuilder aFiling() {
        return FilingBuilder.aFiling().by(crew());
    }

    /** Begins a filing of this portal's people with another reviewer. */
    FilingBuilder aFiling(People.Person reviewer) {
        return FilingBuilder.aFiling().by(crew(reviewer));
    }

    /** Begins a release of this portal's people. */
    PlayedRelease aRelease() {
        return PlayedRelease.aRelease().by(crew());
    }

    /** Stores the versions of the catalogue, as the portal does at its first start. */
    void catalogs(Catalogs catalogs) {
        in(
                em -> {
                    for (Catalog each : catalogs.all()) {
                        em.createNativeQuery(VERSION)
                                .setParameter(1, each.version())
                                .setParameter(2, each.validity().effectiveFrom().toString())
                                .setParameter(3, each.digest())
                                .executeUpdate();
                    }
                    return null;
                });
    }

    /** Stores a filing or whatever else a builder makes. */
    <T> T add(Builder<T> builder) {
        return in(em -> builder.into(EntityStore.of(em)));
    }

    /** Stores entities that no builder makes, in order. */
    void persist(Object... entities) {
        in(
                em -> {
                    List.of(entities).forEach(em::persist);
                    return null;
                });
    }

    private <T> T in(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
