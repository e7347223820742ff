package org.csecprogress.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** The reviewer of a county's filings of all quarters, until another one is assigned. */
@Entity
@Table(name = "county_reviewer")
@NamedQuery(
        name = ReviewAssignment.OF_COUNTIES,
        query =
"""
                select a from ReviewAssignment a where a.county in :counties
""")
@NamedQuery(
        name = ReviewAssignment.DESK,
        query = ReviewAssignment.SELECT_DUTY + " order by lower(r.name), r.id")
@NamedQuery(
        name = ReviewAssignment.DUTY,
        query = ReviewAssignment.SELECT_DUTY + " where a.county = :county")
public class ReviewAssignment {
    static final String SELECT_DUTY =
            """
            select new org.csecprogress.review.CountyDuty(
                a.county, r.id, r.name, r.mail, d.id, d.name, d.mail, l.lastDay)
            from StateReviewer r
            left join ReviewAssignment a on a.accountId = r.id
            left join ReviewerLeave l on l.accountId = r.id
                and l.firstDay <= :day and l.lastDay >= :day
            left join StateReviewer d on d.id = l.deputyId
            """;

    /** Everyone who may review, by name, with each county of theirs on a day, or with none. */
    public static final String DESK = "ReviewAssignment.desk";

    /** The reviewer of a county on a day. */
    public static final String DUTY = "ReviewAssignment.duty";

    /** The assignments of counties. */
    public static final String OF_COUNTIES = "ReviewAssignment.ofCounties";

    @Id
    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "assigned_by")
    private long assignedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "assigned_name", nullable = false, length = 120)
    private String assignedName;

    @NotNull
    @Column(name = "assigned_at", nullable = false)
    private Instant assignedAt;

    protected ReviewAssignment() {}

    /**
     * @param account key of the reviewer's account
     */
    public ReviewAssignment(CountyCode county, long account, Actor by, Instant at) {
        this.county = county;
        assign(account, by, at);
    }

    /** Assigns another reviewer. */
    public final void assign(long account, Actor by, Instant at) {
        accountId = account;
        assignedBy = by.accountId();
        assignedName = by.name();
        assignedAt = at;
    }

    public CountyCode county() {
        return county;
    }

    /** Returns the account, which may have lost the reviewer's role since. */
    public long accountId() {
        return accountId;
    }
}
