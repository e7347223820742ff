package org.csecprogress.identity.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Membership;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.persistence.LikePattern;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.config.QueryHints;

/** The accounts that an administrator looks for, in a fixed number of statements. */
final class AccountSearch {
    // A converter knows the instants of entities, and not those that are given to a function.
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

    private final EntityManager em;
    private final CriteriaBuilder build;
    private final AccountFilter filter;
    private final Instant now;

    AccountSearch(EntityManager em, AccountFilter filter, Instant now) {
        this.em = em;
        this.filter = filter;
        this.now = now;
        build = em.getCriteriaBuilder();
    }

    int count() {
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<Account> account = query.from(Account.class);
        query.select(build.count(account));
        query.where(conditions(query, account, account.join("invitation", JoinType.LEFT)));
        return em.createQuery(query).getSingleResult().intValue();
    }

    /** Returns accounts with their memberships and invitations. */
    List<Account> lines(Slice slice) {
        CriteriaQuery<Account> query = build.createQuery(Account.class);
        Root<Account> account = query.from(Account.class);
        Fetch<Account, Invitation> invitation = account.fetch("invitation", JoinType.LEFT);
        // EclipseLink's fetch is a join, too. Another one would read the invitations twice.
        query.where(conditions(query, account, (From<?, ?>) invitation));
        query.orderBy(order(account, slice));
        return em.createQuery(query)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .setHint(QueryHints.BATCH_TYPE, BatchFetchType.IN)
                .setHint(QueryHints.BATCH, "a.memberships")
                .getResultList();
    }

    private List<Order> order(Root<Account> account, Slice slice) {
        Expression<String> name = build.lower(account.get("name"));
        Order byName = build.asc(name);
        Order byAge = build.asc(account.get("id"));
        return switch (slice.by()) {
            case "name" -> List.of(directed(name, slice), byAge);
            case "email" -> List.of(directed(account.get("username"), slice), byName, byAge);
            case "lastSignIn" -> List.of(directed(lastSignIn(account), slice), byName, byAge);
            default -> List.of(byName, byAge);
        };
    }

    /** Returns the time of the last sign-in; those who never signed in have one in the future. */
    private Expression<Instant> lastSignIn(Root<Account> account) {
        // H2 and PostgreSQL put what is empty at opposite ends. A case, or JPA's own coalesce,
        // would let EclipseLink write all values of the query into its text on H2.
        return build.function(
                "coalesce", Instant.class, account.get("lastSignInAt"), build.literal(NEVER));
    }

    private Order directed(Expression<?> column, Slice slice) {
        return slice.isDown() ? build.desc(column) : build.asc(column);
    }

    private Predicate[] conditions(
            CriteriaQuery<?> query, Root<Account> account, From<?, ?> invitation) {
        List<Predicate> all = new ArrayList<>();
        if (!filter.text().isBlank()) {
            String pattern = LikePattern.containing(filter.text());
            all.add(
                    build.or(
                            build.like(build.lower(account.get("name")), pattern),
                            build.like(account.get("username"), pattern)));
        }
        if (filter.county() != null) {
            all.add(holds(query, account, county -> build.equal(county, filter.county())));
        }
        if (filter.state()) {
            all.add(holds(query, account, build::isNull));
        }
        if (filter.standing() != null) {
            all.add(standing(account, invitation));
        }
        return all.toArray(Predicate[]::new);
    }

    /** Returns whether the account has a role in a county that fits. */
    private static Predicate holds(
            CriteriaQuery<?> query,
            Root<Account> account,
            Function<Expression<CountyCode>, Predicate> fits) {
        // Not by exists: EclipseLink then writes all values of the query into its text on H2.
        Subquery<Long> holders = query.subquery(Long.class);
        Root<Membership> membership = holders.from(Membership.class);
        holders.select(membership.get("account").get("id"))
                .where(fits.apply(membership.get("county")));
        return account.get("id").in(holders);
    }

    private Predicate standing(Root<Account> account, From<?, ?> invitation) {
        Predicate disabled = build.isTrue(account.get("disabled"));
        Predicate chosen = build.isTrue(account.get("passwordChosen"));
        Expression<Instant> until = invitation.get("expiresAt");
        Predicate waiting = build.and(disabled.not(), chosen.not());
        return switch (filter.standing()) {
            case DISABLED -> disabled;
            case ACTIVE -> build.and(disabled.not(), chosen);
            case INVITED -> build.and(waiting, build.greaterThan(until, now));
            case LAPSED ->
                    build.and(
                            waiting,
                            build.or(build.isNull(until), build.lessThanOrEqualTo(until, now)));
        };
    }
}
