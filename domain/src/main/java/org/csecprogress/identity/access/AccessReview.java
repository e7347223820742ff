package org.csecprogress.identity.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;

/**
 * Somebody has looked at all accounts of a place and signed that they are needed. It is due twice a
 * year, from the first of January and of July on (NIST SP 800-53, AC-2(j)).
 */
@Entity
@Table(name = "access_review")
@NamedQuery(
        name = AccessReview.LAST,
        query =
                "select r from AccessReview r where r.at = (select max(o.at) from AccessReview o"
                        + " where o.place = r.place) order by r.id")
@NamedQuery(
        name = AccessReview.PEOPLE,
        query =
                "select m.county, count(distinct m.account.id) from Membership m where"
                        + " m.account.disabled = false group by m.county")
@NamedQuery(
        name = AccessReview.WITHOUT_ROLE,
        query =
                "select count(a) from Account a where a.disabled = false and a.memberships is"
                        + " empty")
public class AccessReview {
    public static final String LAST = "AccessReview.last";
    public static final String PEOPLE = "AccessReview.people";
    public static final String WITHOUT_ROLE = "AccessReview.withoutRole";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @Size(max = 5)
    @Column(nullable = false, updatable = false, length = 5)
    private String place;

    @Column(name = "reviewer_id", nullable = false, updatable = false)
    private long reviewerId;

    @NotNull
    @Size(max = 120)
    @Column(name = "reviewer_name", nullable = false, updatable = false, length = 120)
    private String reviewerName;

    @NotNull
    @Column(name = "reviewed_at", nullable = false, updatable = false)
    private Instant at;

    @Column(updatable = false)
    private int accounts;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, updatable = false, length = 64)
    private String digest;

    protected AccessReview() {}

    /**
     * @param accounts how many accounts there were
     * @param digest of what was shown of them
     */
    public AccessReview(
            AccessPlace place, Actor reviewer, Instant at, int accounts, String digest) {
        this.place = place.code();
        this.reviewerId = reviewer.accountId();
        this.reviewerName = reviewer.name();
        this.at = at;
        this.accounts = accounts;
        this.digest = digest;
    }

    /** Returns the day from which on a review counts for the half-year of a day. */
    public static LocalDate dueFrom(LocalDate today) {
        Month first = today.getMonthValue() < Month.JULY.getValue() ? Month.JANUARY : Month.JULY;
        return LocalDate.of(today.getYear(), first, 1);
    }

    /** Whether it counts for the half-year of a day. */
    public boolean counts(LocalDate today) {
        return !CaliforniaTime.day(at).isBefore(dueFrom(today));
    }

    public AccessPlace place() {
        return new AccessPlace(place);
    }

    public long reviewerId() {
        return reviewerId;
    }

    public String reviewerName() {
        return reviewerName;
    }

    public Instant at() {
        return at;
    }

    public int accounts() {
        return accounts;
    }

    public String digest() {
        return digest;
    }
}
