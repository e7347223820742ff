package org.csecprogress.calendar.feed;

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
import org.csecprogress.kernel.Sha256;

/**
 * The link under which a county's staff read their dates in their own calendars. Each county has at
 * most one. Its secret is stored as its SHA-256.
 */
@Entity
@Table(name = "calendar_feed")
@NamedQuery(
        name = FeedLink.COUNTY_OF,
        query = "select f.county from FeedLink f where f.digest = :digest")
public class FeedLink {
    public static final String COUNTY_OF = "FeedLink.countyOf";

    @Id
    @NotNull
    @Column(length = 2)
    private CountyCode county;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String digest;

    @Column(name = "made_by")
    private long madeBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "made_name", nullable = false, length = 120)
    private String madeName;

    @NotNull
    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected FeedLink() {}

    public FeedLink(CountyCode county, String secret, Actor by, Instant at) {
        this.county = county;
        renew(secret, by, at);
    }

    /** Gives the county another secret. The earlier one stops working. */
    public void renew(String secret, Actor by, Instant at) {
        digest = digest(secret);
        madeBy = by.accountId();
        madeName = by.name();
        madeAt = at;
    }

    /** Returns the name of the person who made it. */
    public String madeName() {
        return madeName;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /**
     * Returns the stored form of a secret.
     *
     * @return SHA-256 in hexadecimal
     */
    public static String digest(String secret) {
        return Sha256.of(secret);
    }
}
