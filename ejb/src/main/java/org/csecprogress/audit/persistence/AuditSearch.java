package org.csecprogress.audit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.persistence.LikePattern;

/** The entries that a reader of the audit trail looks for. */
final class AuditSearch {
    private final EntityManager em;
    private final CriteriaBuilder build;
    private final AuditFilter filter;

    AuditSearch(EntityManager em, AuditFilter filter) {
        this.em = em;
        this.filter = filter;
        build = em.getCriteriaBuilder();
    }

    int count() {
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.select(build.count(entry.get("seq"))).where(conditions(entry));
        return em.createQuery(query).getSingleResult().intValue();
    }

    /** Returns the newest entries; those of a single chain in the order of their positions. */
    List<AuditEntry> newest(int first, int most) {
        CriteriaQuery<AuditEntry> query = build.createQuery(AuditEntry.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.select(
                        build.construct(
                                AuditEntry.class,
                                entry.get("chain"),
                                entry.get("seq"),
                                entry.get("actorId"),
                                entry.get("actorName"),
                                entry.get("action"),
                                entry.get("subject"),
                                entry.get("detail"),
                                entry.get("at"),
                                entry.get("previous"),
                                entry.get("digest")))
                .where(conditions(entry));
        if (filter.chain().isEmpty()) {
            query.orderBy(
                    build.desc(entry.get("at")),
                    build.asc(entry.get("chain")),
                    build.desc(entry.get("seq")));
        } else {
            query.orderBy(build.desc(entry.get("seq")));
        }
        return em.createQuery(query).setFirstResult(first).setMaxResults(most).getResultList();
    }

    private Predicate[] conditions(Root<AuditEntry> entry) {
        List<Predicate> all = new ArrayList<>();
        if (!filter.chain().isEmpty()) {
            all.add(build.equal(entry.get("chain"), filter.chain()));
        }
        if (!filter.action().isEmpty()) {
            all.add(build.equal(entry.get("action"), filter.action()));
        }
        if (filter.from() != null) {
            all.add(build.greaterThanOrEqualTo(entry.get("at"), filter.from()));
        }
        if (filter.until() != null) {
            all.add(build.lessThan(entry.get("at"), filter.until()));
        }
        if (!filter.actor().isBlank()) {
            all.add(
                    build.like(
                            build.lower(entry.get("actorName")),
                            LikePattern.containing(filter.actor())));
        }
        if (filter.about() != null) {
            all.add(build.like(entry.get("chain"), filter.about().prefix() + "%"));
        }
        if (filter.county() != null) {
            all.add(
                    build.like(
                            entry.get("chain"),
                            AuditFilter.About.FILINGS.prefix() + "%-" + filter.county().value()));
        }
        return all.toArray(Predicate[]::new);
    }
}
