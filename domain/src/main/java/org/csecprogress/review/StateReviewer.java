package org.csecprogress.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;

/**
 * An account that may review now, as a view of the database shows it. Queries join it, so that an
 * account that may no longer review is left out everywhere.
 */
@Entity
@Table(name = "state_reviewer")
public class StateReviewer {
    @Id private Long id;

    // To the database, each column of a view may be empty.
    @Size(max = 120)
    @Column(length = 120)
    private String name;

    @Size(max = 254)
    @Column(length = 254)
    private String mail;

    protected StateReviewer() {}
}
