package org.csecprogress.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A reviewer's leave, with the deputy. Each reviewer has one; the next replaces it. */
@Entity
@Table(name = "reviewer_leave")
@NamedQuery(
        name = ReviewerLeave.FROM,
        query =
"""
                select new org.csecprogress.review.Leave(
                    l.accountId, d.id, d.name, d.mail, l.firstDay, l.lastDay)
                from ReviewerLeave l left join StateReviewer d on d.id = l.deputyId
                where l.lastDay >= :today
""")
public class ReviewerLeave {
    /** The leaves that end on a day or later. */
    public static final String FROM = "ReviewerLeave.from";

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "deputy_id")
    private long deputyId;

    @NotNull
    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @NotNull
    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    protected ReviewerLeave() {}

    /**
     * @param account key of the absent reviewer's account
     * @param deputy key of the deputy's account
     */
    public ReviewerLeave(long account, long deputy, Absence days) {
        this.accountId = account;
        change(deputy, days);
    }

    /** Replaces the deputy and the days. */
    public final void change(long deputy, Absence days) {
        deputyId = deputy;
        firstDay = days.first();
        lastDay = days.last();
    }
}
