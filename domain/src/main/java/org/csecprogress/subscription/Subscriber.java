package org.csecprogress.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * Somebody who gets mail about each report. The address is all that is kept, and nobody else can
 * see it.
 */
@Entity
@Table(name = "subscriber")
@NamedQuery(
        name = Subscriber.ADDRESSES,
        query = "select s.address from Subscriber s order by s.address")
public class Subscriber {
    public static final String ADDRESSES = "Subscriber.addresses";

    /** Most letters of an address, by RFC 5321. */
    public static final int LONGEST = 254;

    @Id
    @NotNull
    @Size(max = LONGEST)
    @Column(nullable = false, length = LONGEST)
    private String address;

    protected Subscriber() {}

    /**
     * @param address as {@link #canonical} writes it
     */
    public Subscriber(String address) {
        this.address = address;
    }

    /** Returns an address as it is kept: two ways to type it are one subscriber. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
