package org.csecprogress.release.embargo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where an embargo reader gets mail, and which of their links counts. It is deleted when the
 * embargo ends, so that nothing is left of it but what is public.
 */
@Entity
@Table(name = "embargo_address")
@NamedQuery(
        name = EmbargoAddress.OF_RELEASE,
        query =
                """
                select a from EmbargoAddress a where a.reader in
                    (select r.id from EmbargoReader r where r.release = :release)""")
public class EmbargoAddress {
    /** Most characters of an address. */
    public static final int LONGEST = 254;

    /** Query for the addresses of a release's readers. */
    public static final String OF_RELEASE = "EmbargoAddress.ofRelease";

    @Id
    @Column(name = "reader_id", nullable = false)
    private long reader;

    @NotNull
    @Size(max = LONGEST)
    @Column(nullable = false, updatable = false, length = LONGEST)
    private String email;

    @Column(nullable = false)
    private int link = 1;

    /** For the persistence provider. */
    protected EmbargoAddress() {}

    /** Creates the address of a reader, whose first link counts. */
    public EmbargoAddress(EmbargoReader reader, String email) {
        this.reader = reader.id();
        this.email = email;
    }

    /** Gives the reader another link; earlier ones count no more. */
    public void renew() {
        link++;
    }

    /** Returns the key of the reader. */
    public long reader() {
        return reader;
    }

    /** Returns the address. */
    public String email() {
        return email;
    }

    /** Returns the number of the link that counts, from 1. */
    public int link() {
        return link;
    }
}
