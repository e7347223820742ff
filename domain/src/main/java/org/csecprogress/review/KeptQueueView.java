package org.csecprogress.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.kernel.Characters;

/** A filter and sort order of the queue that a reviewer saved under a name. */
@Entity
@Table(name = "queue_view")
@IdClass(KeptQueueView.Key.class)
@NamedQuery(
        name = KeptQueueView.OF_REVIEWER,
        query =
"""
                select v from KeptQueueView v where v.accountId = :account
                order by lower(v.name), v.name
""")
public class KeptQueueView {
    /** The views of a reviewer, by name. */
    public static final String OF_REVIEWER = "KeptQueueView.ofReviewer";

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    /** Longest query, in characters. */
    public static final int LONGEST_QUERY = 500;

    @Id
    @Column(name = "account_id")
    private long accountId;

    // Twice as long, because one database counts some characters twice.
    @Id
    @NotNull
    @Size(max = 2 * LONGEST_NAME)
    @Column(nullable = false, length = 2 * LONGEST_NAME)
    private String name;

    @NotNull
    @Size(max = LONGEST_QUERY)
    @Column(nullable = false, length = LONGEST_QUERY)
    private String query;

    protected KeptQueueView() {}

    /**
     * @param account key of the reviewer's account
     * @param query the parameters of the URL without the quarter
     */
    public KeptQueueView(long account, String name, String query) {
        this.accountId = account;
        this.name = name;
        this.query = Characters.withoutNul(query);
    }

    /** Replaces the filter and sort order. */
    public void change(String other) {
        query = Characters.withoutNul(other);
    }

    public String name() {
        return name;
    }

    /** Returns the parameters of the URL without the quarter. */
    public String query() {
        return query;
    }

    /** The key of a view: a reviewer has each name once. */
    public static final class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1L;

        private long accountId;
        private String name;

        /** Creates an empty key for the persistence provider. */
        public Key() {}

        public Key(long accountId, String name) {
            this.accountId = accountId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.accountId == accountId
                    && Objects.equals(key.name, name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, name);
        }
    }
}
