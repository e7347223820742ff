package org.csecprogress.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/**
 * A file in which the virus scanner found something. It is no document, and nobody downloads it.
 */
@Entity
@Table(name = "quarantined_file")
@NamedQuery(
        name = QuarantinedFile.LATEST,
        query = "select f from QuarantinedFile f order by f.sentAt desc, f.id desc")
public class QuarantinedFile {
    /** Name of the query for all, the latest first. */
    public static final String LATEST = "QuarantinedFile.latest";

    /** Longest finding and name. */
    public static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @NotNull
    @Size(max = LONGEST)
    @Column(nullable = false, length = LONGEST)
    private String name;

    @NotNull
    @Size(max = LONGEST)
    @Column(nullable = false, length = LONGEST)
    private String finding;

    @Positive
    @Column(name = "size_bytes")
    private int size;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String digest;

    @Column(name = "sent_by")
    private long sentBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "sent_name", nullable = false, length = 120)
    private String sentName;

    @NotNull
    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    protected QuarantinedFile() {}

    /**
     * @param finding the scanner's name of what it found
     * @param size in bytes
     * @param digest SHA-256 of the content, in hexadecimal
     */
    public QuarantinedFile(
            CountyCode county,
            String name,
            String finding,
            int size,
            String digest,
            Actor by,
            Instant at) {
        this.county = county;
        this.name = name;
        this.finding = finding;
        this.size = size;
        this.digest = digest;
        sentBy = by.accountId();
        sentName = by.name();
        sentAt = at;
    }

    public Long id() {
        return id;
    }

    /** Returns the county whose person sent it. */
    public CountyCode county() {
        return county;
    }

    public String name() {
        return name;
    }

    /** Returns the scanner's name of what it found. */
    public String finding() {
        return finding;
    }

    /** Returns the size in bytes. */
    public int size() {
        return size;
    }

    /** Returns the SHA-256 of the content, in hexadecimal. */
    public String digest() {
        return digest;
    }

    public String sentName() {
        return sentName;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
