package org.csecprogress.audit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
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

    /** Returns entries with their number, in two statements. */
    Sliced<AuditEntry> page(Slice slice) {
        return new Sliced<>(lines(slice), count());
    }

    private int count() {
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.select(build.count(entry.get("seq"))).where(conditions(entry));
        return em.createQuery(query).getSingleResult().intValue();
    }

    private List<AuditEntry> lines(Slice slice) {
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
                                entry.get("digest"),
                                entry.get("keyId")))
                .where(conditions(entry))
                .orderBy(order(entry, slice));
        return em.createQuery(query)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
    }

    private List<Order> order(Root<AuditEntry> entry, Slice slice) {
        return switch (slice.by()) {
            case "when" ->
                    List.of(
                            directed(entry.get("at"), slice),
                            build.asc(entry.get("chain")),
                            directed(entry.get("seq"), slice));
            case "who" -> thenOwn(directed(build.lower(entry.get("actorName")), slice), entry);
            case "what" -> thenOwn(directed(entry.get("action"), slice), entry);
            case "about" -> thenOwn(directed(entry.get("chain"), slice), entry);
            default -> own(entry);
        };
    }

    private Order directed(Expression<?> column, Slice slice) {
        return slice.isDown() ? build.desc(column) : build.asc(column);
    }

    private List<Order> thenOwn(Order first, Root<AuditEntry> entry) {
        return Stream.concat(Stream.of(first), own(entry).stream()).toList();
    }

    private List<Order> own(Root<AuditEntry> entry) {
        Order latest = build.desc(entry.get("seq"));
        return filter.chain().isEmpty()
                ? List.of(build.desc(entry.get("at")), build.asc(entry.get("chain")), latest)
                : List.of(latest);
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
            all.add(about(entry, filter.about().prefix(), "%", "%"));
        }
        if (filter.county() != null) {
            String of = "%-" + filter.county().value();
            all.add(about(entry, AuditFilter.About.FILINGS.prefix(), of, of + " %"));
        }
        return all.toArray(Predicate[]::new);
    }

    /** Finds what the chain is about, and what was looked at or taken out. */
    private Predicate about(Root<AuditEntry> entry, String prefix, String chain, String subject) {
        return build.or(
                build.like(entry.get("chain"), prefix + chain),
                build.like(entry.get("subject"), prefix + subject));
    }
}
